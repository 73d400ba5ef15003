// The shape of a text in any language, taken from the English one: same keys, same arguments.

export type Wording<Text> = Text extends string
  ? string
  : Text extends (...args: infer Args) => infer Said
    ? (...args: Args) => Wording<Said>
    : { readonly [Key in keyof Text]: Wording<Text[Key]> }
