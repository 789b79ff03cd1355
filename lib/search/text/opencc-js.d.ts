/** OpenCC's table of traditional characters: `traditional simplified[ simplified…]`, joined by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}

/** The table of simplified characters, in the same form. */
declare module 'opencc-js/dict/STCharacters' {
  const table: string;
  export default table;
}
