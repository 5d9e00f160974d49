/** A real Chromium with a profile on disk, started so that it can be killed as a power cut would. */
import { spawn } from 'node:child_process'
import { chromium } from 'playwright'

const args = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-crash-reporter',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--accept-lang=zh-CN',
  '--window-size=1366,768',
]

/** Milliseconds, to start and for whatever is waited for in its page: on a busy machine it comes late, not never. */
const patience = 120_000

/** The address that Chromium prints once it listens. */
function addressOf(browser) {
  return new Promise((resolve, reject) => {
    let printed = ''
    const timer = setTimeout(() => reject(new Error(`Chromium did not start:\n${printed}`)), patience)
    browser.stderr.on('data', (data) => {
      printed += data
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    })
    browser.once('exit', (code) => reject(new Error(`Chromium ended with ${code}:\n${printed}`)))
  })
}

function isAlive(group) {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}

/**
 * @param {string} executablePath
 * @param {string} profile a folder; what the browser stores there outlives it
 * @returns {Promise<{ page: import('playwright').Page, kill: () => Promise<void> }>} `kill` ends every process of
 * the browser at once (SIGKILL), so that nothing can be flushed, and returns when they are gone.
 */
export async function startKillable(executablePath, profile) {
  // A process group of its own: all of the browser, and nothing else, can be killed by one number.
  const started = spawn(executablePath, [...args, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const { pid } = started
  if (pid === undefined) throw new Error(`${executablePath} could not be started`)
  const kill = async () => {
    if (isAlive(pid)) process.kill(-pid, 'SIGKILL')
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  try {
    const browser = await chromium.connectOverCDP(await addressOf(started))
    const context = browser.contexts()[0]
    const page = context?.pages()[0] ?? (await context?.newPage())
    if (!page) throw new Error('Chromium opened no page')
    page.setDefaultTimeout(patience)
    return { page, kill }
  } catch (error) {
    await kill()
    throw error
  }
}
