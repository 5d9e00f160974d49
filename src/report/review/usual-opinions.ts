/** Opinions that offices usually write, offered for each step; Chinese, as the sign-off sheet is. */
import type { ReviewAction } from './review-types'

export const usualOpinions: Readonly<Record<ReviewAction, readonly string[]>> = {
  submit: ['请审核。', '已按意见修改，请审核。'],
  pass: ['同意。', '数据与台账一致，文字无误，同意。'],
  sendBack: ['请按批注修改后重新送审。'],
  secrecy: ['未发现涉密和敏感内容。'],
  sign: ['同意公布。'],
  publish: ['已在门户网站公布。'],
  reopen: [],
}
