/** Which reports a run writes, and where to. */
import { CouldNotRun } from './io.js'
import { oneOf } from './words.js'
import { FORMATS, type Format } from './report/formats.js'
import { spoken } from '../analysis/text/said.js'

export interface Output<Word extends string = Format> {
  readonly format: Word
  /** As it was given; undefined for the standard output. */
  readonly file: string | undefined
}

/**
 * @param formats as in `--format FORMAT` or `--format FORMAT=FILE`
 * @param output the file for the one format that names none
 */
export function readOutputs(formats: readonly string[], output: string | undefined): Output[]
export function readOutputs<Word extends string>(
  formats: readonly string[],
  output: string | undefined,
  known: readonly Word[],
  option?: string,
): Output<Word>[]
export function readOutputs(
  formats: readonly string[],
  output: string | undefined,
  known: readonly string[] = FORMATS,
  option = '--format',
): Output<string>[] {
  const given = (formats.length > 0 ? formats : [known[0]!]).map((text): Output<string> => {
    const equals = text.indexOf('=')
    if (equals < 0) return { format: oneOf(known, text, option), file: undefined }
    const [word, file] = [text.slice(0, equals), text.slice(equals + 1)]
    const format = oneOf(known, word, option)
    if (file === '')
      throw new CouldNotRun(
        spoken('`--format {text:raw}` names no file.', { text }),
        spoken('Write `--format {format:raw}=FILE`.', { format }),
      )
    return { format, file }
  })
  const open = given.filter(({ file }) => file === undefined)
  if (open.length > 1)
    throw new CouldNotRun(
      spoken('`--format`: {format:raw} cannot both go to one place.', {
        format: open.map(({ format }) => format).join(' and '),
      }),
      spoken('Give all but one a file: `--format {format:raw}=FILE`.', { format: open[1]!.format }),
    )
  if (output !== undefined && open.length === 0)
    throw new CouldNotRun(spoken('`--output`: every format has a file already.'), spoken('Leave it out.'))
  const all = given.map(one => (one.file === undefined ? { ...one, file: output } : one))
  const files = all.flatMap(({ file }) => file ?? [])
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice !== undefined)
    throw new CouldNotRun(
      spoken('`--format`: {twice:raw} is given twice.', { twice }),
      spoken('One file holds one report.'),
    )
  return all
}
