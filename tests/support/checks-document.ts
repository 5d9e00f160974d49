/** `docs/checks.md` as it should stand: the catalogue in the words of the interface. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeGuide } from '@/checks/engine/guide'
import type { CheckAbout } from '@/checks/engine/guide'

type Words = Readonly<Record<string, { readonly about: CheckAbout }>>

export function checksDocument(): string {
  const words = JSON.parse(readFileSync(resolve('src/locales/zh-CN/checks.json'), 'utf8')) as Words & {
    readonly severity: Record<'error' | 'warning' | 'notice', string>
  }
  return writeGuide({
    title: '年报工坊检查项目',
    lead: [
      '本页由检查目录生成（`npm run docs`），不要手工修改。',
      '**错误**是年报自相矛盾或不符合规定格式；**警告**是很可能写错；**提示**是请看一眼。每一项都可以写明理由后接受；理由随年报保存，不写进公布的文件，有关的数字变了就失效。',
    ],
    groups: {
      S: '结构',
      A: '表内勾稽',
      Y: '与往年比较',
      T: '正文与数据',
      W: '文字',
      P: '隐私和保密审查',
      D: '期限',
    },
    severity: words.severity,
    labels: {
      severity: '级别',
      trigger: '触发',
      reason: '原因',
      source: '依据',
      example: '例子',
      fix: '怎么改',
    },
    about: (id) => (words[id] as { about: CheckAbout }).about,
  })
}
