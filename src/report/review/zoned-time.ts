/** Times as a clock on the wall shows them, kept with their zone. */

const two = (value: number): string => String(value).padStart(2, '0')

/** ISO date and time in local time with its zone: `2026-01-20T09:30:00+08:00`. */
export function zonedTime(date: Date, offset = -date.getTimezoneOffset()): string {
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19)
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60]
  return `${local}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`
}

/** 2026年1月20日 9:30, as it was recorded, in whatever zone it is read; blank where there is no time. */
export function chineseTime(at: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(at)
  if (!found) return ''
  const [year, month, day, hour] = found.slice(1, 5).map(Number)
  return `${year}年${month}月${day}日 ${hour}:${found[5]}`
}
