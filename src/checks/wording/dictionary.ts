export interface DictionaryEntry {
  readonly word: string
  readonly suggestion: string
  readonly reason: string
}
