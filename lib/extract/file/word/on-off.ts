/** Whether a property of WordprocessingML is on (ST_OnOff): it is unless its value says no. */
export function isOn(value: string | undefined): boolean {
  return !(value === '0' || value === 'false' || value === 'off');
}
