import { createI18n } from 'vue-i18n'
import { formMessages } from './form-messages'

export type Language = 'zh-CN' | 'en'
export const languages: readonly Language[] = ['zh-CN', 'en']

type Messages = Record<string, unknown>

/**
 * Chinese words of the rooms that the first screens speak from. Every other room's come with the page that uses it
 * (`loadWords`): all of them at once would be a ninth of what the library loads.
 */
const chineseCore = import.meta.glob<Messages>('../locales/zh-CN/{app,common,library,storage,export}.json', {
  eager: true,
  import: 'default',
})
const chineseRooms = import.meta.glob<Messages>(
  ['../locales/zh-CN/*.json', '!../locales/zh-CN/{app,common,library,storage,export}.json'],
  { import: 'default' },
)
const english = import.meta.glob<Messages>('../locales/en/*.json', { import: 'default' })

const roomOf = (path: string): string => path.replace(/^.*\/(.+)\.json$/, '$1')

function chineseMessages(): Messages {
  const rooms = Object.entries(chineseCore).map(([path, messages]) => [roomOf(path), messages] as const)
  return { ...Object.fromEntries(rooms), form: formMessages() }
}

async function englishMessages(): Promise<Messages> {
  const rooms = Object.entries(english).map(async ([path, load]) => [roomOf(path), await load()] as const)
  return Object.fromEntries(await Promise.all(rooms))
}

export function createAppI18n() {
  return createI18n({
    legacy: false,
    locale: 'zh-CN',
    fallbackLocale: 'zh-CN',
    messages: { 'zh-CN': chineseMessages() } as unknown as Record<string, never>,
    datetimeFormats: { 'zh-CN': dateFormats, en: dateFormats },
  })
}

const dateFormats = {
  time: { hour: '2-digit', minute: '2-digit', hour12: false },
  day: { year: 'numeric', month: 'numeric', day: 'numeric' },
  moment: {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  },
} as const

export type AppI18n = ReturnType<typeof createAppI18n>

/** Brings the Chinese words of rooms that are not there from the start; all rooms where none is named. */
export async function loadWords(i18n: AppI18n, rooms?: readonly string[]): Promise<void> {
  const wanted = Object.entries(chineseRooms).filter(([path]) => rooms?.includes(roomOf(path)) ?? true)
  await Promise.all(
    wanted.map(async ([path, load]) =>
      i18n.global.mergeLocaleMessage('zh-CN', { [roomOf(path)]: await load() }),
    ),
  )
}

/** English comes whole when it is chosen. */
export async function setLanguage(i18n: AppI18n, language: Language): Promise<void> {
  if (language === 'en' && !(i18n.global.availableLocales as string[]).includes('en')) {
    i18n.global.setLocaleMessage('en', (await englishMessages()) as never)
  }
  i18n.global.locale.value = language as never
  document.documentElement.lang = language
}

/** The language chosen once, else the browser's first that we speak, else Chinese. */
export function preferredLanguage(chosen: Language | null, browser: readonly string[]): Language {
  if (chosen) return chosen
  const first = browser.find((tag) => /^(?:zh|en)\b/.test(tag))
  return first?.startsWith('en') ? 'en' : 'zh-CN'
}
