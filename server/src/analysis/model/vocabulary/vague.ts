/** Modifiers that decide nothing, where a decision is recorded. */

/** English, then the words of other languages; whole words only. */
export const VAGUE_PHRASES: readonly string[] = [
  'as soon as possible', 'asap', 'as needed', 'as appropriate', 'as required', 'if needed', 'if necessary', 'if possible', 'if appropriate',
  'where possible', 'where appropriate', 'when appropriate', 'when possible', 'in a timely manner', 'in due course', 'at some point', 'sometime',
  'should be fine', 'should be ok', 'should be okay', 'hopefully', 'probably', 'most likely', 'approximately', 'roughly', 'around about', 'more or less',
  'various', 'several', 'a number of', 'some kind of', 'and so on', 'etc', 'reasonable', 'reasonably', 'adequate', 'adequately', 'sufficient', 'sufficiently',
  'acceptable', 'significant', 'significantly', 'severe', 'severely', 'stable enough', 'good enough', 'soon', 'shortly', 'quickly', 'later on',
  'so bald wie möglich', 'bei bedarf', 'gegebenenfalls', 'ggf', 'ungefähr', 'in etwa', 'angemessen', 'dès que possible', 'si nécessaire', 'environ',
  'lo antes posible', 'si es necesario', 'aproximadamente', 'o quanto antes', 'se necessário', 'il prima possibile', 'se necessario',
  'как можно скорее', 'при необходимости', 'примерно',
] // prettier-ignore
