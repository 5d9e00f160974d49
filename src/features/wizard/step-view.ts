import type { TextSpot } from '@/checks/types'
import type { FieldPath } from '@/report/form/paths'
import type { CursorPlace } from '@/storage/types'

/** What a step of the wizard offers to the page around it; everything is optional. */
export interface StepView {
  /** Puts the cursor on a field, at a position where one is given; false where the step has no such field. */
  focusField?(field: string, from?: number, to?: number): boolean
  /** Selects words of a text; false where the step does not hold it. */
  focusWords?(path: FieldPath, spot: TextSpot): boolean
  /** Where the cursor stands, for steps whose fields are no plain inputs. */
  cursor?(): CursorPlace | undefined
}
