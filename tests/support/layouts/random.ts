/** Choices that are the same for the same seed. */
import { seededRandom } from '../damage'

export class Random {
  private readonly next: () => number

  constructor(seed: number) {
    this.next = seededRandom(seed)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** A whole number, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.int(0, values.length - 1)] as Value
  }

  shuffle<Value>(values: readonly Value[]): Value[] {
    const shuffled = [...values]
    for (let at = shuffled.length - 1; at > 0; at -= 1) {
      const other = this.int(0, at)
      ;[shuffled[at], shuffled[other]] = [shuffled[other] as Value, shuffled[at] as Value]
    }
    return shuffled
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.int(0, 9)).join('')
  }
}
