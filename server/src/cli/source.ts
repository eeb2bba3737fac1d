/** A document as it lies there: its bytes, and its text once somebody asks for it. */
import { decode, type Decoded } from '../files/decode.js'

export class Source implements Decoded {
  #decoded: Decoded | undefined

  constructor(readonly bytes: Uint8Array) {}

  get text(): string {
    return this.#read().text
  }

  get mark(): boolean {
    return this.#read().mark
  }

  #read(): Decoded {
    return (this.#decoded ??= decode(this.bytes))
  }
}
