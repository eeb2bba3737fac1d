/** Proof that nothing of Node, the DOM, timers, console or network is known here: a package that leaks its types fails the build. */

export const unknownHere = [
  // @ts-expect-error
  process,
  // @ts-expect-error
  Buffer,
  // @ts-expect-error
  require,
  // @ts-expect-error
  module,
  // @ts-expect-error
  global,
  // @ts-expect-error
  setTimeout,
  // @ts-expect-error
  setInterval,
  // @ts-expect-error
  setImmediate,
  // @ts-expect-error
  queueMicrotask,
  // @ts-expect-error
  console,
  // @ts-expect-error
  fetch,
  // @ts-expect-error
  XMLHttpRequest,
  // @ts-expect-error
  WebSocket,
  // @ts-expect-error
  window,
  // @ts-expect-error
  document,
  // @ts-expect-error
  navigator,
  // @ts-expect-error
  localStorage,
  // @ts-expect-error
  self,
  // @ts-expect-error
  postMessage,
  // @ts-expect-error
  performance,
  // @ts-expect-error
  structuredClone,
  // @ts-expect-error
  URL,
  // @ts-expect-error
  Blob,
  // @ts-expect-error
  TextDecoder,
  // @ts-expect-error
  AbortController,
]
