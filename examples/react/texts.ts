// Texts to begin with.

export const TEXTS = {
  Minutes: `Minutes of the board of the Alder Street School

Date: 10 March 2026
Present: Noor Haddad (chair), Gregor Lindt, Yuki Amano

The board approved the budget of €240,000 for the new gym. Gregor Lindt voted against it because the roof of the main building leaks.

Noor Haddad said the work will begin on 4 May and will take five months. The architect denied that the costs could rise again.

Yuki Amano wants to ask the parents by 20 March. If fewer than half of them agree, the board will decide anew in April.`,
  Abstract: `Background: Sleep is shorter among nurses who work at night. Methods: Between January 2022 and June 2024 we followed 412 nurses of three hospitals in Lower Tarn for a median of 14 months. Half of them were given light glasses for 30 minutes before each shift. Results: Sleep rose from 5.6 to 6.3 hours a day in the group with glasses and did not change in the other. Headaches fell by 18%. Eleven nurses left the study. Conclusions: Light before a night shift may lengthen sleep. The authors plan a trial with 2,000 participants in 2027. doi:10.5555/lowertarn.2025.017`,
  "E-mail": `From: Bastian Okoro
To: Carla Venn
Date: 12 March 2026

Dear Carla,

Thank you for the offer. We accept the price of $18,500 but need the 40 chairs before 1 April. Could you confirm the delivery by Monday?

Our director, Hanne Brandt, will visit your workshop in Silton next Wednesday at 2 p.m. She promised to bring the signed contract.

Best regards
Bastian`,
};

export type Name = keyof typeof TEXTS;
