import type { Report } from '@/report/types'

/** Three consecutive years of a unit that does not exist, oldest first; loaded when somebody asks for them. */
export async function loadSample(): Promise<Report[]> {
  const { sampleReports } = await import('./reports')
  return sampleReports()
}
