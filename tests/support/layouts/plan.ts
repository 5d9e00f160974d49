/** How one report is laid out: every variant seen in real reports is a switch here, chosen by a seed. */
import { Random } from './random'
import { planTorn, tornFrom } from './torn'
import type { TornPlan } from './torn'

export type LayoutFormat = 'text' | 'html' | 'docx' | 'xlsx' | 'pdf'

export interface TitlePlan {
  readonly yearFirst: boolean
  readonly yearWord: '年' | '年度'
  readonly name: string
  /** Broken over two lines: after the unit, before 年度报告, or inside a word. */
  readonly broken: 'no' | 'unit' | 'name' | 'word'
  /** Something before the title: the number of a notice, the site's own title, or 附件. */
  readonly before: 'nothing' | 'notice' | 'twice' | 'annex'
  /** A date line under it, of another year than the report's. */
  readonly dated: boolean
  readonly spaced: boolean
}

export interface PeriodPlan {
  readonly wording: number
  readonly place: 'opening' | 'underFirst' | 'missing'
}

export interface ContactPlan {
  readonly form: 'brackets' | 'before' | 'bare' | 'lines' | 'unclosed' | 'nested'
  readonly separator: string
  readonly colon: string
  readonly order: number
  readonly fax: boolean
  readonly phone: 'hyphen' | 'dash' | 'bare' | 'spaced'
  readonly emailBroken: boolean
  readonly spaced: boolean
}

export interface SectionPlan {
  readonly numeral: 'official' | 'dash' | 'part' | 'none'
  readonly wording: number
  readonly stop: '' | '。' | '、'
  readonly partStyle: '（一）' | '1.' | '(一)'
  readonly partSuffix: string
  readonly problemsTitleLost: boolean
  readonly narrativeChapters: boolean
}

export interface FigurePlan {
  /** What stands for nothing in the cells. */
  readonly nothing: '0' | '' | '/' | 'mixed'
  readonly scale: 'small' | 'middle' | 'large'
  readonly blankTotals: boolean
  readonly wrongTotals: boolean
  readonly remarks: boolean
  readonly thousands: boolean
}

export interface RequestsPlan {
  readonly labelColumns: 1 | 2 | 3
  readonly trailing: 0 | 1 | 2
  readonly numbering: '1.' | '1、' | '1 ' | '1．'
  readonly brackets: '（）' | '()' | 'mixed'
  readonly social: '社会公益组织' | '社会组织' | '社会公益'
  readonly headsBroken: boolean
  readonly vertical: boolean
  readonly cutLabels: boolean
  readonly typos: boolean
  /** The table goes on after a page break: as it is, with its head again, with a page number between. */
  readonly pageBreak: 'no' | 'plain' | 'head' | 'number'
  readonly lostLabels: number
}

export interface DisputesPlan {
  readonly form: 'row' | 'three' | 'totalWord'
  readonly extraCell: boolean
  readonly headsSpaced: boolean
}

export interface ProactivePlan {
  readonly heads: number
  readonly captions: boolean
  readonly separate: boolean
  readonly plainDocuments: boolean
}

export interface Layout {
  readonly seed: number
  readonly format: LayoutFormat
  /** How a text sets its tables. */
  readonly text: 'tab' | 'ragged' | 'aligned' | 'wrapped' | 'rows' | 'cells' | 'pipe' | 'onePage'
  readonly lineWidth: number | null
  readonly chrome: boolean
  readonly markup: {
    readonly soup: boolean
    readonly oBlanks: boolean
    readonly framed: boolean
    readonly paragraphs: boolean
  }
  readonly word: { readonly automatic: boolean; readonly splitRuns: boolean; readonly headings: boolean }
  readonly title: TitlePlan
  readonly period: PeriodPlan
  readonly contact: ContactPlan
  readonly sections: SectionPlan
  readonly figures: FigurePlan
  readonly proactive: ProactivePlan
  readonly requests: RequestsPlan
  readonly disputes: DisputesPlan
  readonly traps: boolean
  /** What became of table three on its way; `null` for seeds below `tornFrom`. */
  readonly torn: TornPlan | null
}

const formats: readonly LayoutFormat[] = ['text', 'html', 'docx', 'xlsx', 'pdf']

/** Layouts in which blank cells leave no trace: those reports fill every cell. */
const blankless: ReadonlySet<Layout['text']> = new Set(['rows', 'cells', 'onePage', 'wrapped', 'aligned'])

export function planLayout(seed: number, only?: LayoutFormat): Layout {
  const layout = planWhole(seed, only)
  if (seed < tornFrom) return layout
  const torn = planTorn(new Random(seed * 104_729 + 7))
  const text = torn.wrap === 'no' ? layout.text : 'wrapped'
  const isBlankless = layout.format === 'text' && blankless.has(text)
  const figures = torn.lostBlanks
    ? { nothing: '' as const }
    : isBlankless
      ? { nothing: layout.figures.nothing === '/' ? ('/' as const) : ('0' as const), blankTotals: false }
      : {}
  return {
    ...layout,
    torn,
    text,
    figures: { ...layout.figures, ...figures },
    // One tear at a time is enough for a table.
    requests: { ...layout.requests, cutLabels: false, typos: false, lostLabels: 0 },
  }
}

function planWhole(seed: number, only?: LayoutFormat): Layout {
  const random = new Random(seed * 7919 + 13)
  const format = only ?? formats[seed % formats.length] ?? 'text'
  const text = random.pick([
    'tab',
    'ragged',
    'aligned',
    'wrapped',
    'rows',
    'cells',
    'pipe',
    'onePage',
  ] as const)
  const isText = format === 'text'
  const lineWidth = isText && text !== 'onePage' && random.chance(0.3) ? random.int(26, 40) * 2 : null

  const contactForm = random.pick([
    'brackets',
    'brackets',
    'before',
    'bare',
    'lines',
    'unclosed',
    'nested',
  ] as const)
  const numbered = isText && (text === 'onePage' || lineWidth !== null || contactForm === 'unclosed')
  const keepsBlanks = !isText || !blankless.has(text)
  const rare = (): boolean => random.chance(0.2)
  return {
    seed,
    format,
    text,
    lineWidth,
    chrome: format === 'html' ? random.chance(0.7) : isText && random.chance(0.15),
    markup: {
      soup: random.chance(0.5),
      oBlanks: random.chance(0.4),
      framed: random.chance(0.3) && format !== 'pdf',
      paragraphs: random.chance(0.5),
    },
    word: { automatic: random.chance(0.4), splitRuns: random.chance(0.4), headings: random.chance(0.4) },
    title: {
      yearFirst: random.chance(0.35),
      yearWord: random.chance(0.35) ? '年度' : '年',
      name: random.pick([
        '政府信息公开工作年度报告',
        '政府信息公开年度报告',
        '政府信息公开工作报告',
        '政府信息公开工作年度报告',
      ]),
      broken: random.pick(['no', 'no', 'unit', 'name', 'word']),
      before: random.pick(['nothing', 'nothing', 'nothing', 'notice', 'twice', 'annex']),
      dated: random.chance(0.3),
      spaced: rare(),
    },
    period: {
      wording: random.int(0, 11),
      place: random.pick(['opening', 'opening', 'opening', 'opening', 'underFirst', 'missing']),
    },
    contact: {
      form: contactForm,
      separator: random.pick(['；', '，', '、', ',', ';']),
      colon: random.pick(['：', '：', ':', '']),
      order: random.int(0, 23),
      fax: random.chance(0.3),
      phone: random.pick(['hyphen', 'hyphen', 'dash', 'bare', 'spaced']),
      emailBroken: isText && rare(),
      spaced: rare(),
    },
    sections: {
      numeral: random.pick([
        'official',
        'official',
        'official',
        'official',
        'dash',
        'part',
        numbered ? 'official' : 'none',
      ]),
      wording: random.int(0, 5),
      stop: random.pick(['', '', '', '', '。', '、']),
      partStyle: random.pick(['（一）', '（一）', '(一)', '1.']),
      partSuffix: random.pick(['', '', '方面', '情况', '工作情况']),
      problemsTitleLost: random.chance(0.06),
      narrativeChapters: random.chance(0.06),
    },
    figures: {
      nothing: keepsBlanks ? random.pick(['0', '0', '0', '', '/', 'mixed']) : random.pick(['0', '0', '/']),
      scale: random.pick(['small', 'small', 'middle', 'large']),
      blankTotals: keepsBlanks && random.chance(0.12),
      wrongTotals: random.chance(0.1),
      remarks: rare(),
      thousands: random.chance(0.08),
    },
    proactive: {
      heads: random.int(0, 3),
      captions: rare(),
      separate: random.chance(0.3),
      plainDocuments: random.chance(0.3),
    },
    requests: {
      labelColumns: random.pick([3, 3, 3, 2, 1]),
      trailing: random.pick([0, 0, 0, 1, 2]),
      numbering: random.pick(['1.', '1.', '1、', '1 ', '1．']),
      brackets: random.pick(['（）', '（）', '()', 'mixed']),
      social: random.pick(['社会公益组织', '社会公益组织', '社会组织', '社会公益']),
      headsBroken: random.chance(0.3),
      vertical: random.chance(0.4),
      cutLabels: random.chance(0.15),
      typos: random.chance(0.15),
      pageBreak: random.pick(['no', 'no', 'no', 'plain', 'head', 'number']),
      lostLabels: random.chance(0.1) ? random.int(1, 2) : 0,
    },
    disputes: {
      form: random.pick(['row', 'row', 'row', 'three', 'totalWord']),
      extraCell: random.chance(0.1),
      headsSpaced: random.chance(0.3),
    },
    traps: random.chance(0.5),
    torn: null,
  }
}
