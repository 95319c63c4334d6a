declare module 'subset-font' {
  /** The face cut down to the characters of `text`. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { targetFormat?: 'truetype'; noLayoutClosure?: boolean },
  ): Promise<Buffer>
}
