import { phrases } from './split.ts'

/** Nationalities, peoples and languages, folded. Lower-case use counts too, save for the words in `needCapital`. */
export const peoples: ReadonlySet<string> = new Set(
  phrases(`
afghan, afghani, african, african american, afro-caribbean, afro caribbean, african-caribbean, african caribbean, albanian, algerian, american, angolan, arab, arabic, argentinian, armenian, asian, south asian, east asian, british asian, black british, australian, aussie
austrian, azerbaijani, bajan, bangladeshi, barbadian, basque, belarusian, belgian, bengali, berber, bosnian, brazilian, british, bulgarian, burmese, cambodian, cameroonian, canadian, cantonese, caribbean, catalan, chechen, chilean
chinese, colombian, congolese, cornish, creole, croatian, cuban, cypriot, greek cypriot, turkish cypriot, czech, danish, dari, dominican, dutch, ecuadorian, egyptian, english, eritrean, estonian, ethiopian, amharic, tigrinya, oromo, european, eastern european, fijian, filipino, filipina, tagalog, finnish, flemish
french, fulani, gaelic, gambian, georgian, german, ghanaian, twi, akan, ashanti, fante, ewe, greek, grenadian, gujarati, gurkha, guyanese, gypsy, gypsies, haitian, hausa, hebrew, hindi, hong konger, hungarian, icelandic, igbo, indian, indonesian, iranian, persian, farsi, iraqi, irish, northern irish, israeli
italian, ivorian, jamaican, patois, japanese, jordanian, kashmiri, kazakh, kenyan, kikuyu, korean, kosovan, kurdish, kurd, sorani, kurmanji, kuwaiti, lao, latin american, latina, latino, latvian, lebanese, liberian, libyan, lingala, lithuanian, luganda, luo, malawian, malay, malayalam, malaysian, maltese, mandarin, mauritian
mexican, mirpuri, pahari, potwari, moldovan, mongolian, moroccan, mozambican, namibian, ndebele, nepalese, nepali, nigerian, norwegian, omani, pakistani, palestinian, panjabi, punjabi, pashto, pashtun, pathan, peruvian, polish, portuguese, roma, romani, romanian, romany, russian, rwandan, saudi, scandinavian, scots, scottish
senegalese, serbian, shona, sierra leonean, krio, sindhi, singaporean, sinhala, sinhalese, slovak, slovakian, slovenian, somali, somalilander, south african, spanish, sri lankan, sudanese, swahili, swazi, swedish, swiss, sylheti, syrian, taiwanese, tamil, tanzanian, telugu, thai, tibetan, traveller, travellers, irish traveller, showman
trinidadian, trini, tunisian, turkish, turk, ugandan, ukrainian, urdu, uyghur, uzbek, venezuelan, vietnamese, welsh, west african, west indian, windrush, wolof, xhosa, yemeni, yiddish, yoruba, zambian, zimbabwean, zulu, geordie, scouse, scouser, cockney, brummie, mancunian, glaswegian
bsl, british sign language, makaton, asylum seeker, asylum-seeker, asylum seekers, refugee, refugees
mixed race, mixed-race, mixed heritage, dual heritage, biracial, white british, white irish, white european, white working class, working class, working-class, black african, black caribbean, brown, global majority
`),
)

/** Faiths, their adherents and observances. */
export const faiths: ReadonlySet<string> = new Set(
  phrases(`
agnostic, ahmadi, ahmadiyya, anglican, atheist, baha'i, bahai, baptist, buddhist, buddhism, calvinist, catholic, roman catholic, catholicism, charismatic, christian, christians, christianity, born-again, born again christian, church of england, church of scotland
coptic, evangelical, greek orthodox, russian orthodox, ethiopian orthodox, halal, haredi, charedi, hasidic, hindu, hindus, hinduism, humanist, islam, islamic, ismaili, jain, jainism, jehovah's witness, jehovah's witnesses, jehovahs witness, jew, jews, jewish, judaism, kosher
latter-day saint, lutheran, methodist, mormon, muslim, muslims, moslem, orthodox jewish, orthodox jew, pagan, parsi, pentecostal, pentecostalist, plymouth brethren, presbyterian, protestant, quaker, quakers, rasta, rastafari, rastafarian, ravidassia, salvationist, secular jew
seventh-day adventist, seventh day adventist, adventist, shia, shi'a, sikh, sikhs, sikhism, spiritualist, sufi, sunni, unitarian, wiccan, yazidi, zoroastrian, hijab, hijabi, niqab, turban, burqa
`),
)

/** Sexuality, gender and relationship form. */
export const sexualityAndGender: ReadonlySet<string> = new Set(
  phrases(`
agender, aromantic, asexual, bi, bisexual, bi-gender, bigender, cis, cisgender, demiboy, demigirl, demisexual, gay, gender fluid, gender-fluid, genderfluid, gender-neutral, genderqueer, gender queer, gender non-conforming, heterosexual, homosexual
intersex, lesbian, lesbians, lgbt, lgbtq, lgbtq+, lgbtqia, non-binary, nonbinary, non binary, enby, pansexual, pan, polyamorous, queer, questioning, same-sex couple, straight, trans, trans man, trans woman, trans boy, trans girl, trans lad, trans lass, transgender, transsexual
transmasc, transfem, trans-masc, trans-femme, transmasculine, transfeminine, two-spirit, they/them, she/they, he/they
`),
)

/** Conditions and circumstances that few people share. */
export const rareConditions: ReadonlySet<string> = new Set(
  phrases(`
deaf, deafblind, blind, partially sighted, visually impaired, hard of hearing, wheelchair user, amputee, achondroplasia, dwarfism, albinism, albino, alopecia, angelman syndrome, asperger's, aspergers, asperger syndrome, cerebral palsy, cystic fibrosis, down syndrome, down's syndrome, downs syndrome
dissociative identity disorder, duchenne, edwards syndrome, ehlers-danlos, ehlers-danlos syndrome, eds, fragile x, foetal alcohol spectrum disorder, fetal alcohol spectrum disorder, foetal alcohol syndrome, fasd, haemophilia, haemophiliac, hiv positive, hiv-positive, huntington's, huntington's disease, klinefelter, lupus
motor neurone disease, multiple sclerosis, muscular dystrophy, narcolepsy, osteogenesis imperfecta, brittle bones, parkinson's, pathological demand avoidance, pda, prader-willi, prader-willi syndrome, selective mutism, selectively mute, sickle cell, sickle cell disease, sickle-cell, spina bifida, stammer, thalassaemia, tourette's, tourettes, tourette syndrome, tourette's syndrome, turner syndrome, usher syndrome, vitiligo, williams syndrome, cleft lip, cleft palate, colostomy, ileostomy, stoma
`),
)

/** Words of the lists above that in lower case are everyday words. */
export const needCapital: ReadonlySet<string> = new Set(
  phrases(
    `polish, chile, turkey, china, swiss, danish, pan, bi, ewe, roma, akan, luo, lao, scots, dutch, brown, georgian, dominican, english, turk, african, arab, shona, traveller, travellers, creole, showman, persian, orthodox, questioning, straight, blind, charismatic, protestant, jain, stoma, pagan, stammer, deaf, secular, cis, saudi, usher syndrome, eds, pda, twi`,
  ),
)
