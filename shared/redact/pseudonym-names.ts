/**
 * First names offered as pseudonyms: common in the UK, of many traditions, mixed so that no order says anything
 * about whom a name stands for. A pseudonym is drawn at random, never worked out from the real name, because
 * what can be worked out can be worked back.
 */
export const pseudonymNames: readonly string[] = `
Aaliyah Abigail Adaeze Adele Adil Agnieszka Aiden Aiko Ailsa Aisling Akua Alasdair Aleksander Alina Alisha Amara
Amelie Amir Anaya Aneurin Angus Anika Anneka Anton Anwen Arjun Arlo Asha Ashton Astrid Aurelia Ava Ayaan Ayesha
Ayo Bastian Beatrix Benedict Bethan Bilal Blanca Bogdan Bronagh Bronwen Bryony Caitlin Callum Camila Carmel
Carys Casper Cassius Catrin Cerys Chidi Chike Ciaran Clementine Conor Corinne Cormac Cosima Dafydd Dalia Damian
Damilola Danika Daria Darragh Davina Deepa Delphine Demetrius Desmond Dilys Dinah Dominika Donal Eamonn Ebony
Edita Eesha Efua Eilidh Eimear Eleri Elif Elijah Elodie Eloise Elspeth Emeka Emre Enzo Erin Esme Esther Etienne
Evander Fabian Fadumo Farah Farida Fergus Fiadh Finlay Fintan Fiona Fleur Florence Folake Freya Gareth Gemma
Georgina Gethin Ghazal Giles Gita Glenda Greta Griff Gwen Hadiya Hakim Halima Hana Hannah Haoyu Harriet Hassan
Hattie Heledd Henrik Honor Hugo Iain Ibrahim Ida Idris Ifeoma Ike Ilse Imogen Ines Ingrid Iona Irena Isaac Isha
Ismail Isolde Ivo Jabari Jacinta Jamila Janek Jarek Javed Jemima Jerome Jiho Joanna Jocelyn Johari Jolanta
Jonas Josefina Juno Kacper Kamala Kareem Karina Kasia Keira Kenji Kerensa Kiran Kofi Krystyna Kwame Kyra Lachlan
Laila Lamar Lara Latifa Laurel Layan Leandro Leila Leonie Levi Lewin Liang Linnea Lioba Llewellyn Lola Lorcan
Lorna Lowri Lucasz Lucinda Ludo Lysander Mabli Madoc Magda Mahmoud Maia Malik Manon Marek Mariam Marlowe Marta
Matilda Maureen Mehmet Mei Meleri Merryn Mila Milan Millicent Minh Mira Miriam Moira Monique Morag Morwenna
Muna Musa Myfanwy Nabil Nadia Naima Nalini Naomi Nasra Nathaniel Neema Nerys Niamh Nikhil Nils Nina Noor Nora
Obi Octavia Odette Ola Olamide Oleg Olwen Omari Oona Orla Oscar Osian Otis Owain Padraig Paloma Pascal Patience
Pavel Penelope Percy Petra Philomena Pia Piotr Polly Pradeep Priya Quentin Rafael Rahim Rania Raphael Ravi
Rebekah Remi Renata Rhiannon Rhona Rhys Rico Rohan Roisin Romy Rosalind Rowena Rufus Ruth Saanvi Sabine Safiya
Salma Samir Sanjay Saoirse Saskia Selina Senan Seren Shanice Shona Shreya Sigrid Silvia Simeon Sinead Sofia
Solomon Stefan Sunita Suri Sven Sylvie Tadhg Talia Tamsin Tanvi Tariq Tegan Temperance Theo Thea Tobias Tomasz
Torin Tudor Ulrika Umar Una Uzma Valentina Veda Verity Viktor Vinay Wanda Wendell Wilhelmina Winston Wren Xanthe
Xavier Yara Yasmin Yewande Yolanda Yuki Yusra Zachary Zahra Zainab Zara Zelda Zofia Zoltan Zuri
`
  .trim()
  .split(/\s+/)
