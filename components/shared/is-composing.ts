/** True while an input method has the key: the Enter that commits pinyin is not an Enter. 229 stands for it in old Chromium and Safari. */
export function isComposing(press: { isComposing: boolean; keyCode: number }): boolean {
  return press.isComposing || press.keyCode === 229;
}
