/** A slip may lie about: the page behind it calls a child by the family name only. Two-sign family names are the usual ones. */
const longNames = ['欧阳', '司马', '上官', '诸葛', '夏侯', '皇甫', '尉迟', '公孙', '慕容', '令狐', '东方', '司徒'];
export function familyNameOf(name: string): string {
  const long = longNames.find((each) => name.startsWith(each) && name.length > each.length);
  const latin = /^[\p{Script=Latin}\s'.-]+$/u.test(name);
  return long ?? (latin ? `${name.slice(0, 1)}.` : `${[...name][0] ?? ''}`);
}
