/** The only room that speaks the Model Context Protocol: tools as data in, a server on the standard streams out. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ListToolsRequestSchema, type CallToolResult } from '@modelcontextprotocol/sdk/types.js'

export interface Serving {
  readonly version: string
  /** For a model: what the tools are about, and what they may read. */
  readonly instructions: string
  readonly tools: readonly Listed[]
  ask(name: string, given: unknown): Promise<Told>
}

/** A tool as a client is told of it. */
export interface Listed {
  readonly name: string
  readonly title: string
  readonly description: string
  /** JSON Schema of an object. */
  readonly inputSchema: Readonly<Record<string, unknown>> & { readonly type: 'object' }
}

/** `data` is missing where the question could not be answered: then `text` says why. */
export interface Told {
  readonly text: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** Answers until the input ends. */
export async function serve({ version, instructions, tools, ask }: Serving): Promise<void> {
  const server = new Server(
    { name: 'slipway', title: 'Slipway', version },
    { capabilities: { tools: {} }, instructions, jsonSchemaValidator: NO_FORMS },
  )
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(tool => ({
      ...tool,
      inputSchema: { ...tool.inputSchema },
      annotations: {
        title: tool.title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
    })),
  }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
    const { text, data } = await ask(params.name, params.arguments)
    return { content: [{ type: 'text', text }], ...(data ? { structuredContent: { ...data } } : { isError: true }) }
  })
  const ended = new Promise<void>(resolve => {
    server.onclose = resolve
    process.stdin.once('end', resolve)
  })
  await server.connect(new StdioServerTransport())
  await ended
  await server.close()
}

/** For answers of people to forms; none is ever shown, and the bundle leaves the library's own validator out. */
const NO_FORMS = {
  getValidator(): never {
    throw new Error('Nobody is asked to fill in a form.')
  },
}
