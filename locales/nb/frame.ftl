### Bokmål. Klarspråk: du, aktive verb, det viktigste først. Nøyaktig samme nøkler i alle språk.

## Rammen rundt alle sider
layout-name = Kursplass
layout-skip = Hopp til innholdet
layout-home = Til forsiden

## Krisehjelp. Telefonnummeret er en lenke, derfor er setningene delt.
crisis-heading = Trenger du hjelp nå?
crisis-emergency-call = Ring { $number }
crisis-emergency = hvis det er fare for liv.
crisis-urgent-call = Ring legevakten på { $number }
crisis-urgent = hvis det haster. De svarer hele døgnet.
crisis-doctor = På dagtid kan du også ringe fastlegen din.
crisis-talk-call = Ring Mental Helse på { $number }
crisis-talk = hvis du trenger noen å snakke med. De svarer hele døgnet.
crisis-limit = Kurset er ikke et akuttilbud, og vi leser ikke påmeldinger om kvelden og i helger.
crisis-short = Haster det, ring legevakten på { $urgent }. Er det fare for liv, ring { $emergency }. På dagtid kan du også ringe fastlegen din.
