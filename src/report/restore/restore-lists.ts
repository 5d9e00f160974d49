/** Channels and acceptances from loose data; what cannot be one is told, with what it said. */
import type { Acceptance } from '../review/acceptance'
import { isFieldPath } from '../form/field-path'
import { newest } from '../form/form'
import { isRecord, own } from './loose'
import type { Channel, Report } from '../types'
import { inside, listAt, oneAt, restoreCell, shown, tellUnknown, textAt } from './restore-telling'
import type { Tell, Where } from './restore-telling'

const channelKeys: readonly (keyof Channel)[] = ['id', 'kind', 'name', 'posts', 'followers', 'reads']

/** Messages: `restore.badChannel`, `restore.badValue`, `restore.badCell`, `restore.unknownKey`. */
export function restoreChannels(raw: unknown, tell: Tell): Report['channels'] {
  const all: Where = { name: 'channels', path: 'channels' }
  const kinds = newest.channelKinds.map((kind) => kind.id)
  return listAt(tell, raw, 'channels', 'channels', all).flatMap((one, index): Channel[] => {
    const where = inside(all, index)
    if (!isRecord(one)) {
      tell('badChannel', where, { number: index + 1, text: shown(one) })
      return []
    }
    tellUnknown(tell, one, channelKeys, where)
    const cell = (key: 'posts' | 'followers' | 'reads') =>
      restoreCell(own(one, key), inside(where, key), tell)
    return [
      {
        id: textAt(tell, one, 'id', 'mark', where) || `channel-${index + 1}`,
        kind: oneAt(tell, one, 'kind', kinds, where) ?? 'other',
        name: textAt(tell, one, 'name', 'channelName', inside(where, 'name')),
        posts: cell('posts'),
        followers: cell('followers'),
        reads: cell('reads'),
      },
    ]
  })
}

const acceptanceKeys: readonly (keyof Acceptance)[] = ['key', 'path', 'fingerprint', 'reason', 'who', 'at']

/** Messages: `restore.badAcceptance` for one of no finding or no place, `restore.unknownKey`. */
export function restoreAcceptances(raw: unknown, tell: Tell): Report['acceptances'] {
  const all: Where = { name: 'acceptances' }
  return listAt(tell, raw, 'acceptances', 'acceptances', all).flatMap((one, index): Acceptance[] => {
    const path = own(one, 'path')
    const where: Where = isFieldPath(path) ? { ...inside(all, index), path } : inside(all, index)
    const [key, fingerprint] = [
      textAt(tell, one, 'key', 'mark', where),
      textAt(tell, one, 'fingerprint', 'mark', where),
    ]
    if (!isFieldPath(path) || key === '' || fingerprint === '') {
      tell('badAcceptance', where, { number: index + 1, text: shown(own(one, 'reason') ?? one) })
      return []
    }
    tellUnknown(tell, one, acceptanceKeys, where)
    const reason = textAt(tell, one, 'reason', 'reason', inside(where, 'reason'))
    const who = textAt(tell, one, 'who', 'person', where)
    return [{ key, path, fingerprint, reason, who, at: textAt(tell, one, 'at', 'mark', where) }]
  })
}
