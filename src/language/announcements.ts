import { anyOf } from '../model/patterns.ts'

// What announces: a sentence or its end that leads on to what stands below.

/** 次のとおりです。 announces for all its full stop. */
export const AS_FOLLOWS = anyOf({
  'zh-Hans': /(?:如下|如次)。$/,
  ja: /(?:(?:次|以下|下記|左記?)の(?:とおり|通り)(?:です|である|とする|とします|になります)?|次(?:の各号|に掲げる|に定める)[^。]{0,30})。$/,
  en: null,
  ko: /(?:다음(?: 각 호)?[과와] 같(?:다|습니다|이 [^.]{1,12})|(?:다음|아래)(?: 각 호)?의 [^.]{1,40}(?:한다|된다|없다|있다|합니다|됩니다))\.$/,
})

/** 具体措施： and 会议要求， lead on to what stands below. */
export const ANNOUNCES_AT_END = /(?:[：:，,]|要求|强调|指出|认为|决定)\s*$/

/** 现将有关事项通知如下： says nothing by itself either, in characters of Han. */
export const AS_BELOW =
  /^(?:[^，。；]{0,40}(?:如下|如次)|[^。；]{0,40}以下[^，。；]{0,4}[方层点条件项类个][^，。；]{0,10})\s*[：:。]?\s*$/

export const LEADS_BELOW =
  /^[A-Z](?:[^.;:]{0,120}\b(?:following|as follows)\b[^.;:]{0,40}:|[^.;]{0,160}\b(?:is|are) (?:given|provided|shown|listed|described|presented|set out|summari[sz]ed)(?: in [^.;]{1,40})? below\.)\s*$/

/** Lead on to what is said or listed next, and name nothing. */
export const NAMES_NOTHING = /(?:[是有为说道下]|指出|强调|认为|要求|表示|[们志])$/
