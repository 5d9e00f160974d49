/** Characters that fonts map to look-alikes: the radicals ⼀ and ⺠ are 一 and 民 in every text. */

/** Simplified radicals (U+2E80–2EFF) that Unicode does not fold itself. */
const radicals =
  '⺀⺁⺄⺈⺊⺌⺍⺗⺝⺟⺠⺩⺮⺴⺼⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳⺎⺐⺓⺕⺘⺙⺡⺢⺣⺤⺥⺨⺬⺭'
const characters =
  '冫厂乙勹卜小小心月母民王竹囗肉虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟兀尢幺彐扌攵氵氺灬爪爫犭示礻'

/** Radicals that Unicode folds to the traditional character and fonts of today draw as the simplified one. */
const simplified: readonly (readonly [radical: string, character: string])[] = [
  ['⼾', '户'],
  ['⾭', '青'],
]

const folded = new Map([
  ...simplified,
  ...[...radicals].map((radical, index) => [radical, [...characters][index] ?? radical] as const),
])

/** Ligatures, Kangxi radicals, compatibility ideographs and signs for text set downwards; full-width signs stay as they are. */
const foldable = /[\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06\u2e80-\u2eff\ufe10-\ufe19\ufe30-\ufe4f]/

export function foldLookAlikes(text: string): string {
  if (!foldable.test(text)) return text
  return [...text]
    .map((char) => folded.get(char) ?? (foldable.test(char) ? char.normalize('NFKC') : char))
    .join('')
}
