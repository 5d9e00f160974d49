import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parse } from 'vue/compiler-sfc'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { formMessages } from '@/app/form-messages'

const locales = resolve('src/locales')
const roomsIn = (language: string) =>
  readdirSync(join(locales, language))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .sort()

const readRoom = (language: string, room: string): unknown =>
  JSON.parse(readFileSync(join(locales, language, `${room}.json`), 'utf8'))

/** Every text of a room by its dotted key. */
function flatten(tree: unknown, prefix = ''): [key: string, text: unknown][] {
  return typeof tree === 'object' && tree !== null
    ? Object.entries(tree).flatMap(([key, node]) => flatten(node, prefix ? `${prefix}.${key}` : key))
    : [[prefix, tree]]
}

/** `{name}` and `{0}` of a text, each once: a language may count in plural forms that repeat them. */
const placeholders = (text: unknown): string[] =>
  [...new Set([...String(text).matchAll(/\{\s*([\w-]+)\s*\}/g)].map((found) => found[1] ?? ''))].sort()

const chineseRoom = (room: string): unknown => (room === 'form' ? formMessages() : readRoom('zh-CN', room))
const rooms = [...new Set([...roomsIn('zh-CN'), 'form', ...roomsIn('en')])].sort()

describe('the locales', () => {
  it('have the same rooms in both languages; the form’s own Chinese words come from the form', () => {
    expect(existsSync(join(locales, 'zh-CN/form.json'))).toBe(false)
    expect(roomsIn('en')).toEqual([...roomsIn('zh-CN'), 'form'].sort())
  })

  const shape = (tree: unknown) =>
    Object.fromEntries(flatten(tree).map(([key, text]) => [key, placeholders(text)]))

  // A form year adds words: until somebody translates them, its own Chinese ones stand in their place.
  it('have an English word for each of the form’s own', () => {
    const english = new Set(flatten(readRoom('en', 'form')).map(([key]) => key))
    const missing = flatten(formMessages()).flatMap(([key, text]) =>
      english.has(key) ? [] : [`${key}: ${text}`],
    )
    expect(missing).toEqual([])
  })

  describe.each(rooms)('%s', (room) => {
    it('has the same keys, and the same placeholders at each', () => {
      const english = shape(readRoom('en', room))
      const chinese = shape(chineseRoom(room))
      // What English lacks of the form's words is named above; it has none that the form has not.
      const known = room === 'form' ? Object.entries(chinese).filter(([key]) => key in english) : null
      expect(english).toEqual(known ? Object.fromEntries(known) : chinese)
    })

    it('has no empty text and nothing but texts', () => {
      const empty = [...flatten(readRoom('en', room)), ...flatten(chineseRoom(room))].filter(
        ([, text]) => typeof text !== 'string' || text.trim() === '',
      )
      expect(empty).toEqual([])
    })

    it('speaks no Chinese in English', () => {
      const foreign = flatten(readRoom('en', room)).filter(([, text]) =>
        /\p{Script=Han}/u.test(withoutNames(text)),
      )
      expect(foreign).toEqual([])
    })
  })
})

/** Names that stay Chinese in an English sentence stand in 《》 or “”, or are the program’s own name. */
function withoutNames(text: unknown): string {
  return String(text)
    .replace(/[《“「（(][^》”」）)]*[》”」）)]/g, '')
    .replace(/年报工坊|中文/g, '')
}

const src = resolve('src')
const speakingRooms = ['app', 'features', 'parts', 'components', 'composables', 'stores']
const chineseText = /\p{Script=Han}/u

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourceFiles(join(folder, entry.name))
      : /\.(ts|vue)$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  )
}

/** Chinese string literals of a script, template literals included; comments are free. */
function chineseLiterals(code: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    if (isText && chineseText.test(node.text)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('one.ts', code, ts.ScriptTarget.Latest))
  return found
}

function complaints(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  if (!file.endsWith('.vue')) return chineseLiterals(text)
  const { descriptor } = parse(text)
  const template = (descriptor.template?.content ?? '').replace(/<!--[\s\S]*?-->/g, '')
  const inTemplate = template.split('\n').filter((line) => chineseText.test(line))
  const scripts = `${descriptor.script?.content ?? ''}\n${descriptor.scriptSetup?.content ?? ''}`
  return [...inTemplate.map((line) => line.trim()), ...chineseLiterals(scripts)]
}

describe('the interface', () => {
  it('finds Chinese in strings and templates, and lets comments be', () => {
    expect(chineseLiterals('const a = `x${1}年` // 报告')).toEqual(['年'])
    expect(chineseLiterals('/** 年报 */ const b = "year"')).toEqual([])
  })

  it.each(speakingRooms.filter((room) => existsSync(join(src, room))))(
    'has its Chinese words in the locales, none in %s',
    (room) => {
      const found = sourceFiles(join(src, room)).flatMap((file) =>
        complaints(file).map((text) => `${relative(src, file)}: ${text}`),
      )
      expect(found).toEqual([])
    },
  )
})
