/** Invented people of an invented school; PINs of the first ones are told to visitors. */
export const pupilsOf72: readonly { readonly name: string; readonly pin: string }[] = [
  ['张小禾', '2468'], ['马晓兰', '1122'], ['李阳', '1357'], ['赵雨桐', '8642'], ['周文博', '9753'], ['王梓涵', '4821'], ['刘建平', '7316'], ['陈秀英', '5049'],
  ['杨海龙', '6173'], ['马玉梅', '3908'], ['苏志强', '2715'], ['白雪梅', '8460'], ['何天佑', '1934'], ['康小军', '7082'], ['罗春燕', '4657'], ['梁嘉豪', '9218'],
  ['冯雅静', '3561'], ['石磊', '6840'], ['田甜', '5297'], ['魏国栋', '1706'], ['汪思远', '8345'], ['丁雪', '2093'], ['欧阳明月', '7624'], ['高鹏飞', '4180'],
].map(([name = '', pin = '']) => ({ name, pin }));
export const pupilsOf81: readonly { readonly name: string; readonly pin: string }[] = [['韩冰', '5512'], ['穆晓东', '6623'], ['谢丽', '7734'], ['朱浩然', '8845'], ['贾琳', '9956'], ['薛峰', '1067']].map(([name = '', pin = '']) => ({ name, pin }));
export const pupilsElsewhere: readonly { readonly name: string; readonly pin: string }[] = [['蒋一诺', '3141'], ['沈浩', '5926'], ['邓佳怡', '5358']].map(([name = '', pin = '']) => ({ name, pin }));
/** Classes of the schools that the other university's branch works with. */
export const pupilsFarAway: readonly { readonly name: string; readonly pin: string }[] = [['扎西', '2701'], ['卓玛', '3812'], ['牛晓燕', '4923'], ['包振华', '5034'], ['孔令希', '6145'], ['尹思齐', '7256']].map(([name = '', pin = '']) => ({ name, pin }));
export const pupilsUpriver: readonly { readonly name: string; readonly pin: string }[] = [['阿依古丽', '8367'], ['马成功', '9478'], ['妥文静', '1589'], ['钟灵', '2690']].map(([name = '', pin = '']) => ({ name, pin }));

/** Fixed ids, so that addresses in notes and pictures stay right. */
export const demoId = (kind: number, at: number): string => `0190a000-${String(kind).padStart(4, '0')}-7000-8000-${String(at).padStart(12, '0')}`;
