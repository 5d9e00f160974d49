import { describe, expect, it } from 'vitest'
import { freshName, openStorage } from '../../support/databases'
import { libraryOfToday, lookAt, putDatabase } from '../../support/kept'
import type { KeptDatabase, KeptLibrary } from '../../support/kept'

const texts = import.meta.glob<string>('../../fixtures/kept/0.1.0/{databases,backups,expected}/*.json', {
  query: '?raw',
  import: 'default',
})

async function textOf(path: string): Promise<string> {
  const load = texts[`../../fixtures/kept/0.1.0/${path}.json`]
  if (!load) throw new Error(`no ${path}`)
  return load()
}

const libraryOf = async (name: string): Promise<KeptLibrary> =>
  libraryOfToday(JSON.parse(await textOf(`expected/${name}`)) as KeptLibrary)

describe('a library that an earlier version left on the disk', () => {
  it.each([1, 2, 3, 4])('opens as it was from a database of version %i', async (version) => {
    const name = freshName()
    await putDatabase(name, JSON.parse(await textOf(`databases/database-${version}`)) as KeptDatabase)
    const { library, messages } = await lookAt(openStorage(name))
    expect(messages).toEqual([])
    expect(library).toEqual(await libraryOf(`database-${version}`))
  })
})

const backups = ['backup-of-database-1', 'backup-of-database-2', 'backup-of-database-3', 'backup']

/** Without revisions: they count the saves of this machine, and what comes from a backup begins anew. */
function withoutRevisions<Library extends { readonly reports: Readonly<Record<string, object>> }>(
  library: Library,
): object {
  const reports = Object.entries(library.reports).map(([id, report]) => [id, { ...report, revision: 0 }])
  return { ...library, reports: Object.fromEntries(reports) as unknown }
}

describe('a backup that an earlier version wrote', () => {
  it.each(backups)('brings everything back into an empty library: %s', async (name) => {
    const storage = openStorage()
    const { reports } = await libraryOf(name)
    const outcome = await storage.readBackup(new Blob([await textOf(`backups/${name}`)]))
    expect(outcome.check).toMatchObject({ verdict: 'unverifiable', problems: [] })
    expect(outcome.reports.map(({ how }) => how)).toEqual(Object.keys(reports).map(() => 'added'))
    const { library, messages } = await lookAt(storage)
    expect(messages).toEqual([])
    expect(withoutRevisions(library)).toEqual(withoutRevisions(await libraryOf(name)))
  })

  it('changes nothing in the library that it was written from', async () => {
    const name = freshName()
    await putDatabase(name, JSON.parse(await textOf('databases/database-4')) as KeptDatabase)
    const storage = openStorage(name)
    const outcome = await storage.readBackup(new Blob([await textOf('backups/backup')]))
    expect(outcome.check.problems).toEqual([])
    expect(new Set(outcome.reports.map(({ how }) => how))).toEqual(new Set(['unchanged']))
    expect((await lookAt(storage)).library).toEqual(await libraryOf('database-4'))
  })
})
