/** Proof that nothing of Node, the DOM, timers, console or network is known here: a package that leaks its types fails the build. */

export const unknownHere = [
  // @ts-expect-error: unknown
  process,
  // @ts-expect-error: unknown
  Buffer,
  // @ts-expect-error: unknown
  require,
  // @ts-expect-error: unknown
  module,
  // @ts-expect-error: unknown
  global,
  // @ts-expect-error: unknown
  setTimeout,
  // @ts-expect-error: unknown
  setInterval,
  // @ts-expect-error: unknown
  setImmediate,
  // @ts-expect-error: unknown
  queueMicrotask,
  // @ts-expect-error: unknown
  console,
  // @ts-expect-error: unknown
  fetch,
  // @ts-expect-error: unknown
  XMLHttpRequest,
  // @ts-expect-error: unknown
  WebSocket,
  // @ts-expect-error: unknown
  window,
  // @ts-expect-error: unknown
  document,
  // @ts-expect-error: unknown
  navigator,
  // @ts-expect-error: unknown
  localStorage,
  // @ts-expect-error: unknown
  self,
  // @ts-expect-error: unknown
  postMessage,
  // @ts-expect-error: unknown
  performance,
  // @ts-expect-error: unknown
  structuredClone,
  // @ts-expect-error: unknown
  URL,
  // @ts-expect-error: unknown
  Blob,
  // @ts-expect-error: unknown
  TextDecoder,
  // @ts-expect-error: unknown
  AbortController,
]
