### Sidene som bare demoen har.

demo-name = Demo
demo-banner = Demo: oppdiktede personer. Meldinger sendes ikke ut, de vises her.
demo-to-inbox = Meldinger
demo-to-log-ins = Innlogging
demo-title = Prøv Kursplass
demo-lead = Alle personer, adresser og kurs her er oppdiktet. Databasen slettes når demoen avsluttes.
demo-as-anybody = Som deltaker
demo-as-anybody-how = Velg et kurs og meld deg på. Koden og alle andre meldinger finner du under Meldinger.
demo-to-courses = Se kursene
demo-as-staff = Som ansatt
demo-as-staff-how = Hver rolle ser sitt. Passordene er laget for denne ene gangen.
demo-to-staff = Logg inn
demo-person = Navn
demo-role = Rolle
demo-email = E-post
demo-password = Passord
demo-inbox = Meldinger
demo-inbox-lead = Her ligger det som ellers ville gått ut som e-post og SMS, det nyeste øverst.
demo-inbox-empty = Ingen meldinger ennå.
demo-when = Tid
demo-from = Fra
demo-to = Til
demo-what = Melding
demo-back = Alle meldinger
