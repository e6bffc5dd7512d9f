import { words } from './split.ts'

/** Titles that stand before a name and belong to it. */
export const titles: ReadonlySet<string> = new Set(
  words(`mr mrs ms miss mx dr doctor prof professor rev revd reverend sir dame lord lady lady fr canon pastor bishop deacon elder
  rabbi imam sheikh shaykh maulana mufti swami bhai granthi sergeant sgt constable pc dc ds di dci inspector captain capt major
  colonel col corporal cpl lieutenant lt general councillor cllr judge justice hon`),
)

/** Words that are part of a name when a capitalised name follows: kin, and callings used as address. */
export const kinTitles: ReadonlySet<string> = new Set(
  words(`auntie aunty aunt uncle nana nanna nan nanny nain taid gran granny granma grandma grandpa grandad granddad gramps papa
  mama mummy mum daddy dad mam baba bibi bebe dada dadi nani nanu khala chacha chachi mama mami masi massi bua phupho phuppo taya tayi
  didi apa baji bhaiya abuela abuelo tante oma opa babcia dziadek ciocia wujek yiayia pappou cousin brother sister
  nurse matron teacher coach father mother`),
)

/** South Asian and West African kin words and honorifics that follow the name that they belong to. */
export const kinEndings: ReadonlySet<string> = new Set(
  words(`masi massi mami mama chacha chachi kaka kaki khala bua fui foi phupho phuppo taya tayi didi apa baji bhai bhaiya bhabhi bibi begum
  auntie aunty uncle ji jaan nana nani dada dadi bha ben appa akka anna`),
)

/** Nouns after which a name is likely: "my friend Amira", "our caseworker, Joan". */
export const peopleNouns: ReadonlySet<string> = new Set(
  words(`friend mate pal bestie boyfriend girlfriend partner husband wife fiance fiancee ex brother sister bro sis son daughter child
  baby mum mam mom mother dad father stepdad stepmum stepbrother stepsister cousin niece nephew aunt auntie uncle gran grandma nan
  grandad grandson granddaughter twin neighbour housemate flatmate roommate teammate colleague boss manager supervisor teacher
  tutor mentor coach keyworker caseworker worker nurse doctor gp therapist counsellor psychologist psychiatrist consultant
  midwife carer volunteer helper facilitator researcher lad lass girl boy guy man woman lady bloke fella kid person one dog cat
  pastor vicar imam assistant officer solicitor barrister landlord youngest eldest oldest lodger cleaner driver colleague
  trainee student intern secretary receptionist practitioner coordinator organiser`),
)

/** Labels at the start of a line that say a role, not a name. */
export const roleLabels: ReadonlySet<string> = new Set(
  words(`int interviewer interviewee interview participant facilitator researcher moderator speaker respondent host guest q a p r m
  f i u unknown unidentified narrator transcriber translator interpreter voice male female man woman mum dad mother father
  parent carer child young person practitioner professional peer worker therapist counsellor nurse doctor teacher note notes date venue scribe
  time location place present attendees apologies from to cc bcc subject sent re action actions ref reference tel phone email
  title summary key theme themes warning all group several both chair staff`),
)
