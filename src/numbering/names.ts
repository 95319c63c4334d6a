import { readAny, readRoman } from './numerals.ts'
import { simplified } from './simplified.ts'

/** What papers count by its name (问题一： 措施二、 施策３　), each a series of its own. */
export const COUNTED_NAMES: readonly string[] = [
  '[问問][题題]',
  '主[题題]',
  '[专專][题題]',
  '[议議][题題]',
  '[课課][题題]',
  '任[务務]',
  '步[骤驟]',
  '方案',
  '案例',
  '事例',
  '原[则則]',
  '措施',
  '[举舉]措',
  '做法',
  '[对對]策',
  '要求',
  '模[块塊]',
  '[单單]元',
  '[环環][节節]',
  '[阶階]段',
  '板[块塊]',
  '[项項]目',
  '目[标標]',
  '建[议議]',
  '活[动動]',
  '[风風][险險]',
  '[经經][验驗]',
  '亮[点點]',
  '[误誤][区區]',
  '基本目標',
  '基本方針',
  '基本施策',
  '重点目標',
  '重点施策',
  '方針',
  '施策',
  '取組',
  '議案',
]

/** The style of what is counted by a name, whatever letters it is in. */
export function namedStyle(name: string): string {
  return `named-${simplified(name.replace(/\[(.).\]/g, '$1'))}`
}

/** 一, 12 and Ⅲ; null for anything else. */
export function readNamed(text: string): number | null {
  return readAny(text) ?? readRoman(text)
}
