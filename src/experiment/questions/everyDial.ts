/**
 * Every dial that an answer can name: it goes in hundredths. What is stated of "the answer's dial" on days that the answer
 * itself may rest on is stated of whichever of them it named, and shares its level among them all.
 */
export const everyDial = 101;
