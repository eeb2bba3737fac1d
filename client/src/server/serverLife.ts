/** The life of the language server: started once it is wanted, restarted after a crash, given up after a few. */
import { RestartBudget } from './restartBudget.js'

/** `off` was never wanted; `failed` crashed too often and waits for a person. */
export type ServerState = 'off' | 'starting' | 'running' | 'failed'

/** One running server. `stop` never rejects. */
export interface Session {
  stop(): Promise<void>
  request<Result>(method: string, params: unknown): Promise<Result>
}

/** Starts a server; `closed` is called when it ends without being asked to. */
export type Connect = (closed: () => void) => Promise<Session>

export class ServerLife {
  private current: ServerState = 'off'
  private session: Session | undefined
  private attempt: Promise<void> | undefined
  /** Counts sessions, so that news of an earlier one is not taken for news of this one. */
  private generation = 0

  constructor(
    private readonly connect: Connect,
    private readonly changed: (state: ServerState) => void,
    private readonly now: () => number = Date.now,
    private readonly budget = new RestartBudget(),
  ) {}

  get state(): ServerState {
    return this.current
  }

  /** Resolves once the server runs or has been given up; starting a running server changes nothing. */
  async start(): Promise<void> {
    if (this.current === 'off') this.launch()
    let awaited: Promise<void> | undefined
    while (this.attempt !== awaited) {
      awaited = this.attempt
      await awaited
    }
  }

  async restart(): Promise<void> {
    const { session } = this
    this.budget.reset()
    this.end('off')
    await session?.stop()
    await this.start()
  }

  async stop(): Promise<void> {
    const { session } = this
    this.end('off')
    await session?.stop()
  }

  /** Asks the server where one runs; undefined where none does or it does not know the answer. */
  async ask<Result>(method: string, params: unknown): Promise<Result | undefined> {
    return this.session?.request<Result>(method, params).catch(() => undefined)
  }

  private launch(): void {
    const generation = ++this.generation
    this.become('starting')
    this.attempt = this.connect(() => this.crashed(generation)).then(
      async session => {
        if (generation !== this.generation) return session.stop()
        this.session = session
        this.become('running')
      },
      () => this.crashed(generation),
    )
  }

  private crashed(generation: number): void {
    if (generation !== this.generation) return
    this.end('failed', this.budget.spend(this.now()))
  }

  private end(state: ServerState, again = false): void {
    this.generation++
    this.session = undefined
    if (again) this.launch()
    else this.become(state)
  }

  private become(state: ServerState): void {
    this.current = state
    this.changed(state)
  }
}
