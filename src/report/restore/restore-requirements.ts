/** Lists of requirements from loose data. A line that says not what to look for, or where, is none. */
import { isRequirementYear, requirementNeeds, requirementWants } from '../check-settings'
import type { Requirement, RequirementList, RequirementPlace } from '../check-settings'
import { isNarrativeId } from '../form/form'
import { own } from './loose'
import { badValue, isThere, restoreListHead, text } from './restore-list'
import { inside, keepText, listAt, oneAt, tellUnknown } from './restore-telling'
import type { Tell, Where } from './restore-telling'

export const isRequirementPlace = (value: unknown): value is RequirementPlace =>
  value === 'report' || isNarrativeId(value)

function restoreWords(raw: unknown, where: Where, tell: Tell): readonly string[] {
  const words = listAt(tell, raw, 'words', 'requirementWords', where).map((word, index) => {
    if (typeof word === 'string') return keepText(tell, word.trim(), 'requirementWord', inside(where, index))
    badValue(tell, word, inside(where, index))
    return ''
  })
  return [...new Set(words)].filter((word) => word !== '')
}

function restoreRequirement(raw: unknown, where: Where, tell: Tell): Requirement[] {
  tellUnknown(tell, raw, ['name', 'words', 'place', 'wants', 'need'], where)
  const words = restoreWords(raw, inside(where, 'words'), tell)
  const place = own(raw, 'place')
  // A place that is not known here may be a narrower one: taking the whole report for it would let too much pass.
  if (words.length === 0 || (isThere(place) && !isRequirementPlace(place))) {
    badValue(tell, raw, where)
    return []
  }
  const name = text(tell, raw, 'name', 'requirementName', where)
  return [
    {
      name: name === '' ? (words[0] as string) : name,
      words,
      place: isRequirementPlace(place) ? place : 'report',
      wants: oneAt(tell, raw, 'wants', requirementWants, where) ?? 'mention',
      need: oneAt(tell, raw, 'need', requirementNeeds, where) ?? 'required',
    },
  ]
}

/** None where there is no list in it; one without lines is being written. */
export function restoreRequirements(raw: unknown, where: Where, tell: Tell): RequirementList[] {
  const head = restoreListHead(raw, ['year'], where, tell)
  if (!head) {
    badValue(tell, raw, where)
    return []
  }
  const year = own(raw, 'year')
  if (isThere(year) && !isRequirementYear(year)) badValue(tell, year, inside(where, 'year'))
  const at = inside(where, 'entries')
  const entries = listAt(tell, raw, 'entries', 'requirements', at).flatMap((entry, index) =>
    restoreRequirement(entry, inside(at, index), tell),
  )
  return [{ ...head, year: isRequirementYear(year) ? year : null, entries }]
}
