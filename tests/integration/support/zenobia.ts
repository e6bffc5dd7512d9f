/** Words that no sentence of a refusal may repeat: of a story, and the names of its files and folders. */
export const secrets = ['Quillgrove', 'Zenobia', 'quillgrove', 'zenobia', 'Test.storykeep', 'storykeep-test']

/** A story that holds some of them. */
export const words = 'P1: Zenobia took me to Quillgrove, and we stayed for tea.\n'
