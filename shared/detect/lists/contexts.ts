import { words } from './split.ts'

/** Words just before a place. */
export const placeCues: ReadonlySet<string> = new Set(
  words(`in near from around across outside towards off throughout into via leaving visiting reached`),
)

/** Verbs that a person governs: "Hope said". */
export const speechVerbs: ReadonlySet<string> = new Set(
  words(`
said says told tells asked asks thinks thought knew knows felt feels wants wanted rang rings came comes went goes took takes gave gives
made makes was is has had did does got gets held holds sat sits ran runs lived lives moved works worked kept keeps brought brings helped
helps called calls walked walks looked looks laughed laughs cried cries smiled showed shows taught teaches drove drives died left
stayed loves loved likes liked joined joins wrote writes spoke speaks noticed nodded replied replies agreed explained suggested reckons
passed met sent found stood stopped started turned picked cooked cooks texted messaged used isnt wasnt hasnt didnt doesnt always never still
`),
)

/** Words just before a person. */
export const personCues: ReadonlySet<string> = new Set(
  words(`called named calls nicknamed meet met with and told asked thank thanks hi hello dear hey hiya said says sorry by like from to for
  love married marry dating tell ask about saw see mr mrs miss ms dr is was`),
)

/** After one of these a doubtful name in small letters is a word, not a name. */
export const wordBefore: ReadonlySet<string> = new Set(
  words(`
a an the my your his her their our its no any some this that these those to i you we they he she it u who what there not dont didnt wont cant
will would can could should might must may shall do did does every each more much so too very really quite how all of in into out up
on bright dark full great good bad little big one two three pure such am are im were be been being get gets got getting and/or
`),
)

/** Before one of these a doubtful name in small letters is a word, not a name. */
export const wordAfter: ReadonlySet<string> = new Set(
  words(`
i you we they he she it u me him her them us my your his their our its the a an this that these those to be have not never of in on up out off
round down away back so as if than for like there more one ones all some any no about been being by into over
`),
)

/** Everyday words that many write with a capital inside a sentence. */
export const oftenCapital: ReadonlySet<string> = new Set(
  words(`
mum mums mummy mam mammy mom dad dads daddy mama mamma papa baba nan nana nanna nanny nain taid gran granny grandma grandad granddad grandpa grandmother
grandfather auntie aunty aunt uncle sister brother mother father son hooyo aabo abti ammi abbu abba umi beta bach cariad god gods lord jesus christ
allah heaven hell bible quran koran christmas xmas easter eid ramadan diwali hanukkah halloween valentine covid covid-19 lockdown brexit pandemic internet
facebook instagram tiktok snapchat twitter whatsapp zoom google youtube netflix teams wikipedia hashtag playstation xbox minecraft fortnite roblox android
iphone ipad windows maths english science history geography drama music physics biology chemistry french german spanish welsh art government parliament
queen king prince princess mayor minister council school college university church year stage table figure appendix section chapter part spring summer
autumn winter north south east west northern southern eastern western senco teacher doctor nurse social services crisis team labour tory conservative black white
muslim christian jewish hindu sikh british european american african asian indian chinese scottish irish pakistani sign language deaf level levels bronze silver gold
interviewer participant facilitator researcher monday tuesday wednesday thursday friday saturday sunday mother's father's
`),
)
