/** The guide's page of checks, written from the catalogue and its words. */
import { catalogue } from '../catalogue'
import type { Check } from '../check'

/** What the words say of a check, in the language of the page. */
export interface CheckAbout {
  readonly name: string
  readonly trigger: string
  readonly reason: string
  readonly example: string
  readonly fix: string
}

export interface GuideWords {
  readonly title: string
  readonly lead: readonly string[]
  readonly groups: Readonly<Record<string, string>>
  readonly severity: Readonly<Record<Check['severity'], string>>
  readonly labels: Readonly<Record<'severity' | 'trigger' | 'reason' | 'source' | 'example' | 'fix', string>>
  readonly about: (id: string) => CheckAbout
}

function section(check: Check, words: GuideWords): string {
  const about = words.about(check.id)
  const line = (key: keyof GuideWords['labels'], text: string): string =>
    `- **${words.labels[key]}**：${text}`
  return [
    `### ${check.id} ${about.name}`,
    '',
    line('severity', words.severity[check.severity]),
    line('trigger', about.trigger),
    line('reason', about.reason),
    line('source', check.source),
    line('example', about.example),
    line('fix', about.fix),
    '',
  ].join('\n')
}

/** One heading a group of checks, one section a check, in the order of the catalogue. */
export function writeGuide(words: GuideWords): string {
  const groups = new Map<string, Check[]>()
  for (const check of catalogue) {
    const letter = check.id.charAt(0)
    groups.set(letter, [...(groups.get(letter) ?? []), check])
  }
  const body = [...groups].flatMap(([letter, checks]) => [
    `## ${words.groups[letter] ?? letter}`,
    '',
    ...checks.map((check) => section(check, words)),
  ])
  return (
    [`# ${words.title}`, '', ...words.lead.flatMap((text) => [text, '']), ...body].join('\n').trimEnd() + '\n'
  )
}
