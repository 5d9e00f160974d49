/** `npm run test:kill`: twenty rounds of typing and killing the browser, as a table. Options: --rounds, --seed. */
import { parseArgs } from 'node:util'
import { runKillRounds } from './kill-rounds.mjs'
import { serveBuild } from './serve.mjs'
import { needTool } from './tools.mjs'

const { values } = parseArgs({ options: { rounds: { type: 'string' }, seed: { type: 'string' } } })
const rounds = Number(values.rounds ?? 20)
const seed = Number(values.seed ?? Date.now() % 1_000_000)

/** Seconds of typing that may be lost. */
const allowed = 1

const { url, close } = await serveBuild({ rebuild: true })
try {
  console.log(`${rounds} rounds, seed ${seed}`)
  const results = await runKillRounds({
    executablePath: needTool('chromium'),
    baseUrl: url,
    rounds,
    seed,
    onRound: ({ round, into, typed, found, lost }) =>
      console.log(
        `round ${String(round).padStart(2)}  ${into.padEnd(5)}  typed ${String(typed).padStart(3)}  found ${String(found).padStart(3)}  lost ${lost.toFixed(2)} s`,
      ),
  })
  console.table(
    results.map(({ lost, into, ...rest }) => ({ ...rest, into, 'seconds lost': lost.toFixed(2) })),
    ['round', 'into', 'typed', 'found', 'seconds lost'],
  )
  const worst = Math.max(...results.map((result) => result.lost))
  console.log(
    `The draft opened after every kill; at worst the last ${worst.toFixed(2)} s of typing were missing.`,
  )
  process.exitCode = worst <= allowed ? 0 : 1
} finally {
  await close()
}
