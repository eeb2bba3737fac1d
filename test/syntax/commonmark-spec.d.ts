/** The package brings no types. */
declare module 'commonmark-spec' {
  const spec: {
    readonly text: string
    readonly tests: readonly { readonly markdown: string; readonly number: number }[]
  }
  export default spec
}
