/** Name → the file's ending and its text of about so many bytes. */
export declare const HOSTILE: Record<
  string,
  readonly [ending: string, textOf: (bytes: number) => string]
>
