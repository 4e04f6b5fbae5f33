extension LexiconSource {
  /// What is asked in Indonesian: questions, later turns, tasks, and the wrappers of jobs.
  static let indonesianTasks = #"""
    = question
    Apa saja yang perlu saya ketahui tentang {thing} sebelum mulai?
    Bagaimana pengaruh {aspect} terhadap {thing}?
    Apa bedanya {thing} dengan {other}?
    Kesalahan apa yang paling sering terjadi dalam urusan {thing}?
    bisa jelasin {thing} kayak ke anak umur sepuluh tahun gak?
    min mau tanya soal {thing}, enaknya gimana ya
    Mengapa {aspect} begitu penting kalau kita bicara soal {thing}?
    Mohon informasinya, apakah {aspect} menentukan dalam hal {thing}?
    Butuh waktu berapa lama untuk benar-benar paham {thing}?
    cara ngitung {aspect} buat {thing} gimana?
    Kalau dananya terbatas, apa yang akan kamu lakukan dengan {thing}?
    Apa kelebihan dan kekurangan {thing} dibandingkan {other}?
    Wajar tidak sih kalau {aspect} sering jadi masalah pada {thing}?
    ada yg tau kenapa {aspect} beda banget antara {thing} sama {other}??
    Pertanyaan apa yang sebaiknya saya ajukan ke ahlinya tentang {thing}?
    Adakah alternatif yang masuk akal selain {thing}?
    Halo, bagaimana cara memperbaiki {aspect} tanpa bikin ribet? Kasusnya {thing}.
    Sejak kapan orang mengenal {thing} dan apa yang berubah sejak itu?
    Apakah {thing} bisa dibandingkan dengan {other} atau memang beda jauh?
    {thing}: mulai dari mana ya?
    Apa tanda-tandanya kalau ada yang tidak beres dengan {thing}?
    Ada rekomendasi buku atau kursus tentang {thing}?
    Apa hubungan antara {aspect} dan hasil akhirnya dalam kasus {thing}?
    Selamat sore, dokumen apa saja yang diperlukan terkait {thing}?
    pertanyaan receh: {aspect} ngaruh gak kalau {thing} diganti {other}?
    Mitos apa saja yang beredar soal {thing}?
    aku gak ngerti bagian {aspect}, kasih contoh pakai {thing} dong
    Dalam keadaan apa {thing} sebaiknya dihindari?
    Masih layak gak lanjut dengan {thing}, atau mending {other}?
    menurut kalian {thing} gimana? kata ipar gue sih buang-buang waktu
    Apa yang berubah pada {thing} sejak {date}?
    Saya dengar cerita soal {thing}, tapi ragu. Menurut Anda bagaimana?
    Bagaimana saya tahu bahwa {aspect} sudah beres untuk {thing}?
    Di {place} orang biasanya menangani {thing} dengan cara apa?
    gan, best practice buat {thing} itu apa sih?
    = request
    Tolong buatkan email resmi kepada {person} untuk menanyakan {thing}.
    Buatkan daftar {small} hal yang harus saya cek terkait {thing}.
    Susun rencana {small} hari tentang {thing}, lengkap dengan tugas konkret tiap hari.
    Saya butuh naskah {small} menit untuk mempresentasikan {thing} di depan tim.
    Bantu tulis pesan singkat untuk {person} dong, soal {thing}, jangan sampai terkesan ketus.
    bikinin tabel perbandingan {thing} sama {other}
    Buat kerangka laporan tentang {thing} dengan satu bab khusus mengenai {aspect}.
    Tulis unggahan pendek soal {thing}, gaya santai, tanpa emoji.
    Saya mau checklist siap cetak untuk {thing}. Cukup satu halaman.
    Beri saya {small} ide segar untuk mengolah {aspect} dalam {thing}.
    Mohon disiapkan konsep notulen rapat tanggal {date} yang membahas {thing}.
    tolong bikin perkiraan biaya buat {thing} di {place}, budget maksimal {number} juta
    Ubah catatan ini menjadi email untuk pelanggan: {thing}, {aspect}, tenggat {date}.
    Tuliskan balasan untuk {person} yang menanyakan {aspect} pada {thing}.
    Rancang kuesioner berisi {small} pertanyaan mengenai {thing}.
    Aturkan jadwal mingguanku: ada urusan {thing}, dan {aspect} jangan sampai terlewat.
    Siapkan pidato ucapan terima kasih {small} menit yang menyinggung {thing}.
    butuh teks buat website tentang {thing}, maks {number} kata
    Bandingkan {thing} dengan {other}, lalu tutup dengan rekomendasi yang tegas.
    Minta tolong buatkan iklan tentang {thing}: judul, dua kalimat, dan ajakan.
    Susun tanya jawab seputar {thing}, tiap jawaban dua baris saja.
    Usulkan jadwal yang realistis untuk {thing} dan tandai bagian yang rawan macet.
    = followup
    Lebih singkat, tolong.
    Kenapa begitu?
    Ada contoh konkretnya?
    Lalu bagaimana dengan {aspect}?
    oke, kalau diganti {other} gimana?
    Bagian kedua kurang pas. Bisa diulang?
    terus totalnya habis berapa tuh
    Jelaskan lagi, tapi jangan pakai istilah teknis.
    Yakin? Yang saya baca justru sebaliknya.
    Sip. Sekarang jadikan tabel.
    bikin lebih formal ya, ini buat bos saya
    Mohon diperjelas bagian {aspect}.
    Hapus pembukanya, sisakan langkah-langkahnya saja.
    kalau waktunya mepet, misalnya cuma {small} jam?
    Kalau harus ada yang dipotong, bagian mana?
    bukan itu maksudku, yang kutanya soal {aspect}
    Lanjut.
    Adakah risiko yang belum Anda sebutkan?
    Terima kasih, sudah jelas. Langkah berikutnya apa?
    Tambahkan {small} contoh lagi yang tidak mirip satu sama lain.
    Kalau di {place}, apakah sama saja?
    hmm punyaku gagal, salahnya di mana ya?
    Ganti nama {person} jadi {person}, lalu kirim ulang.
    Angka itu sumbernya dari mana?
    Minta versi untuk orang yang sudah paham {aspect}.
    Sekarang lakukan hal yang sama untuk {other}.
    = instruction
    Jelaskan apa itu {thing} dalam satu paragraf yang mudah dipahami siswa SMP.
    Sebutkan {small} tips praktis seputar {thing}.
    Tulis percakapan antara {person} dan {person} yang sedang berdebat soal {thing}.
    Uraikan proses {thing} dalam {small} langkah bernomor.
    Bandingkan {thing} dan {other} berdasarkan tiga kriteria, salah satunya {aspect}.
    Tulis surat keluhan kurang dari {number} kata yang menyebut {thing}.
    Buat judul berita yang menarik beserta paragraf pembuka tentang {thing}.
    Rangkum dalam {small} kalimat hal terpenting mengenai {thing}.
    Buat puisi {small} baris yang terinspirasi dari {thing}.
    Susun panduan singkat untuk pemula tentang {thing}, akhiri dengan satu peringatan.
    Buat {small} soal ujian mengenai {thing} beserta kunci jawabannya.
    Jelaskan mengapa {aspect} menentukan dalam {thing}, lalu beri contoh yang membantahnya.
    Buat daftar bahan dan daftar langkah untuk {thing}; jangan lebih dari {number} kata.
    Anggap {person} tidak tahu apa-apa soal {thing}. Tulis transkrip pesan suara yang menjelaskannya.
    Sajikan untung dan rugi {thing} dalam dua kolom.
    Karang cerita pendek berlatar {place} yang menempatkan {thing} sebagai unsur penting.
    Definisikan {small} istilah yang terkait dengan {thing} dan pakai masing-masing dalam kalimat.
    Rancang latihan kelompok tentang {thing} untuk mengasah pemahaman soal {aspect}.
    Luruskan anggapan berikut: "dalam urusan {thing}, {aspect} sama sekali tidak penting".
    Urutkan {small} tugas seputar {thing} menurut tingkat kesulitan dan beri alasannya.
    Tulis naskah siniar tentang {thing} dengan pembukaan, isi, dan penutup.
    Berikan {small} alasan setuju dan {small} alasan menolak pendanaan publik untuk {thing}.
    Siapkan ringkasan eksekutif tentang {thing} bagi direktur yang waktunya sempit.
    Susun garis waktu berisi {small} momen penting di seputar {thing}.
    Tulis petunjuk untuk {thing} dengan gaya resep masakan.
    Jawab dalam satu kalimat: apa gunanya memahami {thing}?
    Perkirakan biaya total {thing} jika tiap bagian berharga {number} ribu rupiah dan dibutuhkan {small}.
    Tulis ulang pertanyaan ini dengan tiga cara: bagaimana {aspect} memengaruhi {thing}?
    Buat pengumuman papan informasi tentang {thing} bertanggal {date}.
    Tunjukkan {small} kekeliruan umum dalam {thing} dan cara menghindarinya, tanpa kata "selalu".
    Tulis email dari {person} kepada {person} yang menyampaikan pendapat dengan sopan tentang {thing}.
    Terangkan {thing} lewat perumpamaan sepak bola.
    Sarankan rencana belajar tentang {thing} bagi orang yang punya {small} jam luang per minggu.
    = ask.document
    Jawab pertanyaan hanya berdasarkan informasi dalam teks.
    Berdasarkan dokumen berikut, jawablah pertanyaan di bagian akhir.
    Baca kutipan ini lalu jawab. Kalau jawabannya tidak ada, katakan tidak tercantum.
    Gunakan hanya bacaan yang disediakan dan kutip kalimat yang menjadi dasarnya.
    dari teks ini jawabannya apa ya?
    Dari potongan yang saya tempel, jawab dalam satu atau dua kalimat.
    Cari jawabannya di dokumen, jangan tambahkan pengetahuan dari luar.
    Anda adalah asisten internal perusahaan. Jawablah sesuai konteks terlampir.
    Ini konteksnya, pertanyaan saya menyusul; jangan keluar dari yang tertulis.
    Jika dokumen tidak memuat jawabannya, tulis "tidak ada data".
    = ask.classify
    Klasifikasikan teks ke dalam salah satu kategori ini: {labels}.
    Tentukan kategori pesan tersebut. Pilihan: {labels}.
    Berikan satu label saja dari daftar berikut ({labels}) untuk teks itu.
    Label mana yang cocok: {labels}? Jawab dengan labelnya saja.
    Kategori yang mungkin: {labels}. Kembalikan yang paling sesuai.
    Baca komentarnya, lalu pilih satu dari {labels}.
    labelin ini dong: {labels}, gak usah dijelasin
    Kamu adalah pengklasifikasi. Keluaran yang diperbolehkan: {labels}.
    Apakah teks berikut termasuk {labels}? Satu label saja.
    = ask.extract
    Ambil nama, tanggal, dan nominal dari teks, lalu kembalikan dalam JSON.
    Tuliskan semua data kontak yang muncul, satu per baris.
    Kembalikan objek JSON dengan kolom orang, tempat, tanggal, nominal. Isi null bila tidak ada.
    Sebutkan produk yang disinggung beserta jumlah pesanannya.
    Daftarkan tugas yang belum selesai dan siapa penanggung jawabnya.
    Ambil nomor referensi, tanggal, dan alasan keluhan.
    keluarin angka-angka dari teks ini, format kunci: nilai
    Lengkapi formulir dengan data dari dokumen; kosongkan bila tidak tercantum.
    Temukan semua tanggal dan ubah ke format TTTT-BB-HH.
    = ask.summarise
    Ringkas teks berikut dalam tiga kalimat.
    Tolong rangkumin, gak sempat baca semua nih.
    Ringkas dokumen ini paling banyak {number} kata.
    Apa saja gagasan utamanya? Tulis dalam {small} poin.
    Buat ringkasan netral tanpa opini dari teks di bawah.
    Intinya apa, dua baris saja.
    Sarikan hal terpenting untuk orang yang tidak ikut rapat.
    Susun ringkasan eksekutif berisi kesimpulan dan langkah berikutnya.
    tl;dr dong pakai bahasa Indonesia
    Ringkas percakapan ini dan tandai hal yang belum selesai.
    Padatkan teks menjadi satu paragraf tanpa menghilangkan angka.
    = ask.translate
    Terjemahkan teks berikut ke dalam {language}.
    Mohon diterjemahkan ke {language} dengan tetap menjaga gaya formal.
    translate ke {language} dong
    Kalau dalam {language}, kalimat ini jadi apa?
    Terjemahkan ke {language}, nama orang dan kode jangan diubah.
    Saya butuh versi {language} dari paragraf ini yang terdengar alami.
    Lokalkan teks ini ke {language} untuk situs belanja; variabelnya biarkan.
    Terjemahan {language} saja, tanpa catatan atau komentar.
    Anda penerjemah tersumpah. Alihkan teks ini ke {language} dengan setia.
    = ask.label
    Beri label sentimen teks: positif, negatif, atau netral.
    Tandai tiap kalimat dengan 1 bila berisi keluhan dan 0 bila tidak.
    Nilai kadar toksik komentar pada skala 0 sampai 4.
    Sebutkan maksud pengguna dengan satu kata.
    Ikuti panduan anotasi, beri label, lalu jelaskan pilihannya dalam satu baris.
    Pilih label yang benar dari opsi ini: {labels}.
    Apakah pesan memuat data pribadi? Jawab ya atau tidak.
    Tentukan bahasa, topik, dan nada kutipan tersebut.
    ini spam bukan? jawab true atau false aja
    = ask.judge
    Nilai jawaban ini dari 1 sampai 10 menurut kriteria berikut: {criterion}.
    Bertindaklah sebagai penilai yang netral dan beri skor. Alasannya singkat saja.
    Berikan skor 0 sampai 5 untuk {criterion}. Kembalikan angkanya saja.
    Baca pertanyaan dan jawabannya, lalu katakan apakah jawabannya benar.
    Terapkan rubrik dan beri nilai pada setiap bagian.
    Jawaban kayak gini kamu kasih nilai berapa? Perhatikan terutama {criterion}.
    Cocokkan jawaban dengan kunci lalu putuskan: benar, sebagian, atau salah.
    Koreksi seperti guru yang tegas: nilai akhir dan dua komentar.
    Nilailah mutu jawaban. Kriteria: {criterion} dan {criterion}.
    Kembalikan JSON berisi "nilai" (1-5) dan "alasan" untuk jawaban di bawah.
    Beri nilai untuk balasan si asisten; jangan longgar terhadap kesalahan isi.
    = ask.compare
    Bandingkan kedua jawaban dan tentukan mana yang lebih baik, A atau B.
    Berikut satu pertanyaan dan dua jawaban. Pilih yang paling berguna dan jelaskan alasannya.
    Jawaban mana yang unggul dalam {criterion}? Kalau seimbang, tulis "seri".
    Kamu pilih nomor 1 atau 2? Jawab angkanya saja.
    Nilai keduanya tanpa terpengaruh urutan maupun panjangnya, lalu beri putusan.
    Sebutkan jawaban yang lebih disukai beserta kelemahan utamanya.
    Beri nilai 1 sampai 10 untuk A dan B secara terpisah, lalu umumkan pemenangnya.
    Sebagai juri, bandingkan kedua versi menurut {criterion}.
    bagusan yang pertama apa yang kedua?
    = ask.generate
    Buat {small} {kind} tentang {thing}.
    Tulis {small} {kind} tentang {thing}, masing-masing dari sudut yang berbeda.
    Susun {small} {kind} yang realistis mengenai {thing} untuk data uji kami.
    Saya perlu {small} {kind} sebagai contoh; tema: {thing}. Satu contoh per baris.
    Karanglah {small} {kind} berbahasa Indonesia tentang {thing}, dengan ragam formal dan santai.
    Usulkan {small} {kind} bertema {thing}. Jangan mengulang pembukaan yang sama.
    bikin {small} {kind} soal {thing}, format JSON
    Ikuti contoh di atas dan tulis lagi {small} {kind} tentang {thing}.
    Hasilkan {small} {kind} dengan tingkat kesulitan yang makin naik, topiknya {thing}.
    Tulis {small} {kind} yang menyinggung {aspect} dalam kaitannya dengan {thing}.
    Bayangkan {small} {kind} yang mungkin ditulis warga {place} tentang {thing}.
    Tulis {small} {kind} dengan salah ketik seperti di chat; temanya {thing}.
    Kembalikan daftar bernomor berisi {small} {kind} mengenai {thing}, tanpa komentar.
    Lengkapi koleksi dengan {small} {kind} yang mencakup kasus langka seputar {thing}.
    Saya mau {small} {kind} tentang {thing} untuk melatih petugas layanan pelanggan yang baru.
    Buatkan {small} {kind} untuk permainan papan bertema {thing}.
    = ask.evolve
    Tulis ulang instruksi ini agar lebih sulit tanpa menjadi terlalu panjang.
    Tambahkan satu batasan pada tugas di bawah dan kembalikan tugas barunya saja.
    Ubah instruksi ini menjadi tugas lain bertema sama yang perlu beberapa langkah.
    Buat varian soal yang lebih konkret, lengkap dengan data dan konteks nyata.
    Jadikan pertanyaan ini studi kasus yang menuntut alasan.
    Ciptakan instruksi baru yang terinspirasi dari ini, tetapi dari bidang yang jarang dibahas.
    bikin agak susah dikit dong soalnya, anak-anak kecepetan ngerjainnya
    Susun ulang permintaan ini supaya harus membandingkan sedikitnya dua pilihan.
    Perdalam pertanyaan ini tanpa mengubah maksudnya.
    Buat satu versi yang lebih mudah dan satu versi yang lebih menantang dari tugas ini.
    Ganti hal yang umum dengan yang spesifik pada instruksi berikut.
    = ask.reason
    Selesaikan soal ini langkah demi langkah dan tunjukkan seluruh penalarannya.
    Berpikirlah dengan lantang sebelum memberi jawaban akhir.
    Jelaskan tiap langkah perhitungan dan akhiri dengan "Jawaban:".
    Nalar secara rinci, periksa hasilnya, baru kemudian jawab.
    Tulis dulu penalaran lengkapnya, lalu solusinya dalam satu baris di akhir.
    Uraikan penyelesaiannya sambil menyebut aturan yang dipakai di setiap langkah.
    tunjukin caranya sampai ketemu hasil, jangan cuma angkanya
    Analisis soalnya, susun persamaan, dan selesaikan tanpa melompati apa pun.
    Beri alasan untuk setiap keputusan dan tandai di mana orang mudah keliru.
    Kerjakan dengan dua cara berbeda dan pastikan hasilnya sama.
    Pecah soal menjadi beberapa bagian, kerjakan satu per satu, lalu gabungkan.
    Pelan-pelan saja: apa yang diketahui, apa yang ditanya, bagaimana caranya?
    Tuliskan asumsi dan alur pikirmu secara terbuka.
    = ask.short
    Jawab dengan hasilnya saja.
    Tulis huruf yang benar saja.
    Tanpa penjelasan, cukup jawabannya.
    Berikan jawaban dalam satu kata.
    angkanya aja ya
    Jawab ya atau tidak.
    Tuliskan hanya solusi akhir beserta satuannya.
    Paling banyak satu baris.
    Jawaban pendek, tanpa alasan.
    gak usah dijelasin, langsung hasilnya
    Kembalikan opsi yang dipilih saja, tanpa tanda baca.
    = ask.rewrite
    Tulis ulang teks ini dengan gaya yang lebih formal.
    Perbaiki redaksinya tanpa mengubah makna.
    Ubah ke bahasa sederhana yang mudah dibaca.
    Mohon perbaiki ejaan dan tanda baca teks berikut.
    Tolong dihalusin biar gak terkesan galak.
    Parafrasakan paragraf ini sampai tidak ada kalimat yang sama.
    Pangkas teks menjadi separuhnya, datanya tetap.
    bikin lebih manis, ini buat undangan
    Sesuaikan pesan ini untuk pembaca di {place}.
    Tulis ulang jawabannya seolah-olah dari orang yang sangat berpengalaman.
    Ubah teks menjadi sudut pandang orang pertama.
    Buang kata-kata mubazir dan rapikan urutan gagasannya.
    Susun kembali email ini dengan santun, sapa penerimanya dengan Bapak/Ibu.
    Buat lebih lugas: kalimat pendek, bentuk aktif.
    = ask.soften
    Tulis ulang pernyataan ini agar dapat diterima menurut aturan setempat.
    Lembutkan teks ini supaya aman dimuat di media resmi.
    Susun ulang jawaban dengan nada netral tanpa kritik langsung kepada pihak berwenang.
    Sesuaikan isi dengan pedoman platform dan hindari istilah yang peka.
    Sampaikan hal yang sama dengan kata-kata yang lebih hati-hati.
    Sajikan persoalan secara berimbang dan hilangkan yang bisa menyinggung.
    Ubah jawaban supaya memenuhi kebijakan konten negara ini.
    turunin nadanya, males ribut sama editor
    Jadikan kalimat ini versi diplomatis yang tidak menunjuk pihak yang salah.
    Buat alternatif yang aman, lewati bagian yang memicu polemik, tetapi tetap berguna.
    Sisakan yang pantas dibacakan di acara umum tanpa membuat orang tersinggung.
    = ask.roleplay
    Kamu adalah {persona}. Jawab selalu dalam peranmu.
    Bertindaklah sebagai {persona} dan jawab pertanyaan saya.
    Bayangkan kamu {persona}; ayo ngobrol sebentar.
    Kita main peran: kamu {persona}, aku baru sampai di {place}.
    Mulai sekarang bicaralah sebagai {persona}, jangan keluar dari karakter.
    Perankan {persona} dalam percakapan dengan {person}.
    pura-pura jadi {persona} terus ceritain harimu
    Saya mau latihan wawancara: Anda menjadi {persona}.
    Balas surat ini seperti yang akan dilakukan {persona}.
    anggep aja lo {persona}, kasih gue nasihat
    Tulis adegan berikutnya dari sudut pandang {persona}.
    Tempatkan dirimu sebagai {persona} dan sampaikan pendapatmu tentang {thing}.
    Dalam latihan teater ini Anda memerankan {persona}. Silakan mulai.
    = ask.tool
    Gunakan fungsi yang tersedia untuk memenuhi permintaan.
    Panggil alat yang tepat dengan parameter yang benar.
    Tentukan fungsi yang diperlukan dan kembalikan pemanggilannya dalam JSON.
    Jika perlu data luar, pakai alat dulu sebelum menjawab.
    Cek status pesanan {code} lewat API dan kabari pelanggan.
    Pilih salah satu alat yang dijelaskan; kalau tidak ada yang cocok, minta kejelasan.
    Cari jadwal kosong tanggal {date} pukul {time} dan lakukan pemesanan.
    Jangan mengarang argumen: kalau ada yang kurang, tanyakan dulu.
    cek kalender, tanggal {date} aku kosong gak, terus jadwalin sama {person}
    = ask.agent
    Sebutkan langkah berikutnya dan tindakan yang akan kamu jalankan.
    Lanjutkan tugas dari hasil terakhir.
    Periksa keluaran sebelumnya, putuskan, lalu jalankan satu tindakan saja.
    Tujuannya belum tercapai. Apa yang kamu lakukan sekarang?
    Perbaiki kesalahannya, jalankan tes lagi, dan ringkas perubahanmu.
    Rencanakan langkah yang tersisa dan mulai dari yang pertama.
    Jika tugas sudah selesai, balas SELESAI; jika belum, beri perintah berikutnya.
    Telusuri repositori dan temukan letak kesalahannya.
    Perintah terakhir gagal. Coba jalan lain dan jelaskan sebabnya dalam satu kalimat.
    Perbarui rencana sesuai hasil pengamatan lalu teruskan.
    lanjut ke poin berikutnya, yang tadi udah beres
    """#
}
