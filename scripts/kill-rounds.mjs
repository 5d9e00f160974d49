/**
 * Types into a draft with the keyboard, kills the browser at a random moment, starts it again on the same profile
 * and looks how much of the typing is there.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startKillable } from './killable-chromium.mjs'

const patience = 60_000

/**
 * @typedef {object} Round
 * @property {number} round
 * @property {'text' | 'table' | 'line'} into a text of the report, the cells of table three, or a line of the basics
 * @property {number} typed keystrokes sent before the kill
 * @property {number} found of these, there after the restart
 * @property {number} lost seconds between the first keystroke that is missing and the kill; 0 where none is
 */

/** Random numbers from 0 to 1 that are the same for the same seed: mulberry32. */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

async function createDraft(page, baseUrl) {
  await page.goto(baseUrl)
  await page.getByRole('button', { name: '新建空白年报' }).click()
  await page.locator('#new-report-unit').fill('云溪市数据局')
  await page.locator('#new-report-year').fill('2025')
  await page.locator('button[form="new-report"]').click()
  await page.waitForURL(/#\/report\/[^/]+/, { timeout: patience })
  return /#\/report\/([^/]+)/.exec(page.url())[1]
}

const letterOf = (round) => String.fromCharCode(97 + (round % 26))

/** Each round has a letter of its own, so that an earlier round's text is not taken for its own. */
const textKey = (round, count) => (count === 0 ? letterOf(round) : String(count % 10))

/** How many of a round's keystrokes a text begins with. */
function countKeys(text, round) {
  let count = 0
  while (count < text.length && text[count] === textKey(round, count)) count += 1
  return count
}

/** Three ways of typing; each tells how many of its keystrokes of a round are there. */
const ways = {
  text: {
    step: 'problems',
    field: '[contenteditable="true"]',
    key: textKey,
    afterKey: async () => undefined,
    async found(page, round) {
      return countKeys(await page.locator(this.field).first().innerText(), round)
    },
  },
  line: {
    step: 'basics',
    field: '[data-field="header.contact.address"]',
    key: textKey,
    afterKey: async () => undefined,
    async found(page, round) {
      return countKeys(await page.locator(this.field).inputValue(), round)
    },
  },
  table: {
    step: 'requests',
    field: '[data-path^="requests."]',
    key: (round) => String((round % 9) + 1),
    afterKey: (page) => page.keyboard.press('Tab'),
    async found(page, round) {
      const values = await page
        .locator(this.field)
        .evaluateAll((boxes) => boxes.map((box) => ('value' in box ? box.value : '')))
      const digit = this.key(round)
      const other = values.findIndex((value) => value !== digit)
      return other === -1 ? values.length : other
    },
  },
}

/** @type {readonly Round['into'][]} */
const order = ['text', 'table', 'line']

async function openStep(page, baseUrl, id, way) {
  await page.goto(`${baseUrl}#/report/${id}/${way.step}`)
  await page.locator(way.field).first().waitFor({ timeout: patience })
}

/** Types until the moment comes; the times are when each key was pressed. */
async function typeUntilKilled(page, way, round, random, kill) {
  const times = []
  const moment = Date.now() + 1500 + random() * 4500
  await page.locator(way.field).first().focus()
  await page.keyboard.press('Control+A')
  while (Date.now() < moment) {
    const time = Date.now()
    await page.keyboard.press(way.key(round, times.length))
    times.push(time)
    await way.afterKey(page)
    await new Promise((resolve) => setTimeout(resolve, 20 + random() * 180))
  }
  const killedAt = Date.now()
  await kill()
  return { times, killedAt }
}

/**
 * @param {object} options
 * @param {string} options.executablePath Chromium
 * @param {string} options.baseUrl the production build
 * @param {number} options.rounds
 * @param {number} options.seed
 * @param {(round: Round) => void} [options.onRound]
 * @returns {Promise<Round[]>}
 */
export async function runKillRounds({ executablePath, baseUrl, rounds, seed, onRound }) {
  const random = randomFrom(seed)
  const profile = mkdtempSync(join(tmpdir(), 'nianbao-kill-'))
  const results = []
  let running = await startKillable(executablePath, profile)
  try {
    const id = await createDraft(running.page, baseUrl)
    for (let round = 0; round < rounds; round += 1) {
      const into = order[round % order.length]
      const way = ways[into]
      await openStep(running.page, baseUrl, id, way)
      const { times, killedAt } = await typeUntilKilled(running.page, way, round, random, running.kill)
      running = await startKillable(executablePath, profile)
      await openStep(running.page, baseUrl, id, way)
      const found = await way.found(running.page, round)
      const firstLost = times[found]
      const lost = firstLost === undefined ? 0 : (killedAt - firstLost) / 1000
      const result = { round: round + 1, into, typed: times.length, found, lost }
      results.push(result)
      onRound?.(result)
    }
    return results
  } finally {
    await running.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
