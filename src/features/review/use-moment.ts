import { useI18n } from 'vue-i18n'

/** The time of a record in the words of the interface; as it was written where it is no time. */
export function useMoment() {
  const { d } = useI18n()
  return {
    moment(at: string): string {
      const time = Date.parse(at)
      return Number.isNaN(time) ? at : d(time, 'moment')
    },
  }
}
