// What stands around the members of an enumeration.

/** Stands before what its sentence lists, and belongs to the first of it: 以更高的标准，更实的举措，… and 我们有…，有…，… */
export const GOVERNING =
  /(?:按照|依照|根据|通过|围绕|坚持以|[以把将对让用靠向从由]|(?<=^|[，。；：])(?:我们|大家|他们|全党|全国|我[国省市县区]|[省市县区]委))$/

/** What lists go on with, and what they end before. */
export const JOINS = /^(?:、|以及|[和与及或])/

export const JOINED_REST =
  /^((?:(?:、|以及|[和与及或])[^、，。；：的等和与及或“”（）]{1,12}){1,4})(?=[，。；：的等])/

export const JOINTS = /、|以及|[和与及或]/
