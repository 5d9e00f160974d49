/** Edits of the further channels of a report: each is a new list, none touches the other channels. */
import type { Channel, Report } from '@/report/types'

export function addChannel(report: Report, id: string): Report {
  const channel: Channel = { id, kind: 'other', name: '', posts: null, followers: null, reads: null }
  return { ...report, channels: [...report.channels, channel] }
}

export function changeChannel(report: Report, id: string, part: Partial<Omit<Channel, 'id'>>): Report {
  return {
    ...report,
    channels: report.channels.map((channel) => (channel.id === id ? { ...channel, ...part } : channel)),
  }
}

export function removeChannel(report: Report, id: string): Report {
  return { ...report, channels: report.channels.filter((channel) => channel.id !== id) }
}

/** Puts a channel that was removed back where it stood; a list that has it stays as it is. */
export function returnChannel(report: Report, channel: Channel, at: number): Report {
  if (report.channels.some((one) => one.id === channel.id)) return report
  return { ...report, channels: [...report.channels.slice(0, at), channel, ...report.channels.slice(at)] }
}

/** Last year's channel: the same one carried over, else one of the same kind and name. */
export function sameChannel(channel: Channel, previous: Report | undefined): Channel | undefined {
  const all = previous?.channels ?? []
  return (
    all.find((one) => one.id === channel.id && one.kind === channel.kind) ??
    all.find((one) => one.kind === channel.kind && one.name.trim() === channel.name.trim())
  )
}
