/** How often a crashed server is started again before a person is asked. */
export class RestartBudget {
  private crashes: readonly number[] = []

  constructor(
    private readonly restarts = 4,
    private readonly withinMilliseconds = 3 * 60_000,
  ) {}

  /** Notes a crash at `now`; false when there were too many in a short time. */
  spend(now: number): boolean {
    this.crashes = [...this.crashes.filter(then => now - then < this.withinMilliseconds), now]
    return this.crashes.length <= this.restarts
  }

  reset(): void {
    this.crashes = []
  }
}
