/** What an option is given among words that nobody has understood yet: `--x V` or `--x=V`. */
export function valueIn(argv: readonly string[], option: string): string | undefined {
  const at = argv.findIndex(word => word === option || word.startsWith(`${option}=`))
  if (at < 0) return undefined
  return argv[at] === option ? argv[at + 1] : argv[at]!.slice(option.length + 1)
}
