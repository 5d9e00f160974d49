/** Compares what stands in a backup with its checksums and with its list of what it holds. */
import { checkSeal, checksumOf, statedChecksum } from '@/report/checksum'
import type { SealState } from '@/report/checksum'
import { checksumsOf, sealedSince } from './backup-format'
import type { ListedOriginal, ListedReport } from './backup-format'
import type { CollectedOriginal } from './backup-originals'
import type { BackupCheck, BackupProblem } from './backup-outcome'
import type { ParsedFrame } from './backup-parse'
import { own } from './content'

/** What a line is worth: as it was written, of before there were checksums, changed, there already, or nothing. */
export type Trust = 'sound' | 'unverified' | 'changed' | 'doubled' | 'none'

export interface Verified {
  readonly check: BackupCheck
  /** Of the reports and of the original files, in the order in which they were taken. */
  readonly reports: readonly Trust[]
  readonly originals: readonly Trust[]
  readonly settings: Trust
}

type ReportName = Pick<BackupProblem, 'unit' | 'year'>

interface ReportLine {
  readonly seal: SealState | 'unreadable'
  readonly id: unknown
  readonly checksum: string | null
  readonly named: ReportName
}

/** An original file without its bytes, which are held one file at a time. */
interface FileLines extends Omit<CollectedOriginal, 'bytes'> {
  readonly isWhole: boolean
}

const many = 1_000_000

function nameOf(raw: unknown): ReportName {
  const [unit, year] = [own(raw, 'unit'), own(raw, 'year')]
  return {
    ...(typeof unit === 'string' ? { unit: unit.slice(0, 200) } : {}),
    ...(typeof year === 'number' ? { year } : {}),
  }
}

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw.slice(0, many) : []
}

interface Listed {
  readonly reports: readonly (Pick<ListedReport, 'id' | 'checksum'> & { readonly named: ReportName })[]
  readonly originals: readonly ListedOriginal[]
}

function readListed(tail: unknown): Listed {
  const textOf = (raw: unknown, key: string): string => String(own(raw, key) ?? '')
  return {
    reports: listOf(own(tail, 'contents')).map((raw) => ({
      ...{ id: textOf(raw, 'id'), checksum: textOf(raw, 'checksum'), named: nameOf(raw) },
    })),
    originals: listOf(own(tail, 'originalContents')).map((raw) => ({
      reportId: textOf(raw, 'reportId'),
      ...{ name: textOf(raw, 'name').slice(0, 200), checksum: textOf(raw, 'checksum') },
    })),
  }
}

/** The file's own list, unless that was changed itself; and what is wrong with all that is no report or file. */
async function checkFrame({ head, tail, isFrameBroken }: ParsedFrame) {
  if (tail === undefined)
    return { listed: null, isSettingsSound: false, problems: [{ kind: 'end' } as const] }
  const stated = own(tail, 'checksums')
  const [settings, checks] = [own(tail, 'settings'), own(tail, 'checks')]
  const [contents, originalContents] = [own(tail, 'contents'), own(tail, 'originalContents')]
  const [format, version, writtenAt] = [own(head, 'format'), own(head, 'version'), own(head, 'writtenAt')]
  const parts = { settings, checks, contents, originalContents, head: { format, version, writtenAt } }
  const found = await checksumsOf(parts)
  const listed = found.contents === own(stated, 'contents') ? readListed(tail) : null
  const isCounted =
    !listed ||
    (own(tail, 'count') === listed.reports.length && own(tail, 'originalCount') === listed.originals.length)
  const isHeadSound =
    found.head === own(stated, 'head') && (await checkRoot(tail, stated)) && isCounted && !isFrameBroken
  const isSettingsSound = found.settings === own(stated, 'settings')
  const problems: BackupProblem[] = [
    ...(isHeadSound ? [] : [{ kind: 'frame' } as const]),
    ...(listed ? [] : [{ kind: 'contents' } as const]),
    ...(isSettingsSound ? [] : [{ kind: 'settings' } as const]),
  ]
  return { listed, isSettingsSound, problems }
}

const checkRoot = async (tail: unknown, stated: unknown): Promise<boolean> =>
  own(tail, 'checksum') === (await checksumOf(stated))

/** Reports of the list that were not found in the file, by their places. */
function unmetPlaces(listed: Listed['reports'], met: ReadonlySet<number>) {
  const left = new Set(listed.map((_one, place) => place).filter((place) => !met.has(place)))
  const byId = new Map([...left].map((place) => [listed[place]?.id, place]))
  return {
    /** The report whose line this was: the one of its id, else the one that stood there, else any that is missed. */
    take({ seal, id, named }: ReportLine, index: number): ReportName | undefined {
      const isUnreadable = seal === 'unreadable'
      const mayBe = isUnreadable || listed[index]?.named.unit === named.unit
      const [first] = left
      const found = [byId.get(String(id)), mayBe ? index : undefined, isUnreadable ? first : undefined]
      const place = found.find((one) => one !== undefined && left.has(one))
      if (place === undefined) return undefined
      left.delete(place)
      return listed[place]?.named
    },
    missing: (): readonly BackupProblem[] =>
      [...left].map((place) => ({ kind: 'missing', ...listed[place]?.named })),
  }
}

/** Finds for each report line its place in the list, and for the rest whose place they may have taken. */
function matchReports(lines: readonly ReportLine[], listed: Listed['reports'] | null) {
  const problems: BackupProblem[] = []
  const places = new Map(listed?.map(({ checksum }, place) => [checksum, place]))
  const met = new Set<number>()
  const seen = new Set<string>()
  let last = -1
  let isInOrder = true
  const trust = lines.map(({ seal, checksum, named }): Trust => {
    const place = checksum === null ? undefined : places.get(checksum)
    if (seal === 'unreadable') return 'none'
    if (seal !== 'sound' || checksum === null || (listed && place === undefined)) return 'changed'
    if (seen.has(checksum)) {
      problems.push({ kind: 'doubled', ...named })
      return 'doubled'
    }
    seen.add(checksum)
    if (place !== undefined) {
      isInOrder &&= place > last
      last = place
      met.add(place)
    }
    return 'sound'
  })
  const unmet = unmetPlaces(listed ?? [], met)
  lines.forEach((line, index) => {
    if (trust[index] !== 'changed' && trust[index] !== 'none') return
    const kind = trust[index] === 'none' ? 'unreadable' : 'changed'
    problems.push({ kind, ...(unmet.take(line, index) ?? line.named) })
  })
  problems.push(...unmet.missing())
  if (!isInOrder) problems.push({ kind: 'order' })
  return { trust, problems }
}

function matchOriginals(
  files: readonly FileLines[],
  listed: Listed['originals'] | null,
  nameOfReport: (id: string) => ReportName,
) {
  const problems: BackupProblem[] = []
  const left = new Map(listed?.map((one) => [one.checksum, one]))
  const seen = new Set<string>()
  /** Reports whose file is there, if not as it was. */
  const told = new Set<string>()
  const trust = files.map(({ row, isWhole, checksum, isSound }): Trust => {
    const isListed = checksum !== null && (!listed || left.has(checksum) || seen.has(checksum))
    const isDoubled = checksum !== null && seen.has(checksum)
    if (checksum !== null) left.delete(checksum)
    if (checksum !== null) seen.add(checksum)
    const named = { name: row.name, ...nameOfReport(row.reportId) }
    if (isSound && isListed && !isDoubled) return 'sound'
    told.add(row.reportId)
    problems.push({ kind: isDoubled ? 'doubled' : 'original', ...named })
    return isDoubled ? 'doubled' : isWhole ? 'changed' : 'none'
  })
  for (const { name, reportId } of left.values()) {
    if (!told.has(reportId)) problems.push({ kind: 'originalMissing', name, ...nameOfReport(reportId) })
  }
  return { trust, problems }
}

/** Files of before there were checksums: what is there, and whether it is as much as they say. */
function checkUnsealed(
  lines: readonly ReportLine[],
  files: readonly FileLines[],
  nameless: number,
  { tail }: ParsedFrame,
): Verified {
  const readable = lines.filter((one) => one.seal !== 'unreadable')
  const wrong = (stated: unknown, found: number): boolean => tail !== undefined && stated !== found
  const problems: BackupProblem[] = [
    ...lines.filter((one) => one.seal === 'unreadable').map(() => ({ kind: 'unreadable' }) as const),
    ...(wrong(own(tail, 'count'), lines.length) ? [{ kind: 'missing' } as const] : []),
    ...files.filter((one) => !one.isWhole).map(({ row }) => ({ kind: 'original', name: row.name }) as const),
    ...(wrong(own(tail, 'originalCount') ?? 0, files.length + nameless)
      ? [{ kind: 'originalMissing' } as const]
      : []),
    ...(tail === undefined ? [{ kind: 'end' } as const] : []),
  ]
  const verdict = problems.length > 0 ? 'damaged' : 'unverifiable'
  return {
    check: { verdict, verified: 0, unverified: readable.length, problems },
    reports: lines.map((one) => (one.seal === 'unreadable' ? 'none' : 'unverified')),
    originals: files.map((one) => (one.isWhole ? 'unverified' : 'none')),
    settings: 'unverified',
  }
}

/** Takes what stands in a file, in its order, and says at the end what each of it is worth. */
export function backupVerifier() {
  const lines: ReportLine[] = []
  const files: FileLines[] = []
  const unitOfId = new Map<unknown, ReportName>()

  return {
    /** `isReport`: whether a report could be made of it. */
    async takeReport(raw: unknown, isReport: boolean): Promise<SealState> {
      const state = await checkSeal(raw)
      const named = nameOf(own(raw, 'report'))
      const id = own(raw, 'id')
      unitOfId.set(id, named)
      const seal = state !== 'sound' && !isReport ? 'unreadable' : state
      lines.push({ seal, id, checksum: statedChecksum(raw), named })
      return state
    },
    skipReport(): void {
      lines.push({ seal: 'unreadable', id: null, checksum: null, named: {} })
    },
    takeOriginal({ row, bytes, checksum, isSound }: CollectedOriginal): void {
      files.push({ row, isWhole: bytes !== null, checksum, isSound })
    },
    /** `nameless`: original files whose first line could not be used. */
    async end(frame: ParsedFrame, nameless: number): Promise<Verified> {
      const isSealed =
        frame.version >= sealedSince ||
        own(frame.tail, 'checksum') !== undefined ||
        lines.some((one) => one.checksum !== null)
      if (!isSealed) return checkUnsealed(lines, files, nameless, frame)
      const { listed, isSettingsSound, problems } = await checkFrame(frame)
      const reports = matchReports(lines, listed?.reports ?? null)
      const byId = new Map<unknown, ReportName>([
        ...unitOfId,
        ...(listed?.reports ?? []).map(({ id, named }) => [id, named] as const),
      ])
      const originals = matchOriginals(files, listed?.originals ?? null, (id) => byId.get(id) ?? {})
      const all = [...reports.problems, ...originals.problems, ...problems]
      const verified = reports.trust.filter((one) => one === 'sound').length
      return {
        check: { verdict: all.length > 0 ? 'damaged' : 'whole', verified, unverified: 0, problems: all },
        reports: reports.trust,
        originals: originals.trust,
        settings: isSettingsSound ? 'sound' : 'changed',
      }
    },
  }
}
