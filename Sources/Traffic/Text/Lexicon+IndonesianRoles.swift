extension LexiconSource {
  /// What people say around a task in Indonesian: about code, form, their own case, and the role.
  static let indonesianRoles = #"""
    = ask.code
    Kenapa ini gagal terus?
    tolong benerin bug-nya dong
    Di sini {identifier} gunanya apa?
    Buatkan unit test, termasuk untuk kasus batas.
    Tiap kali memanggil {identifier} muncul error ini. Ada ide penyebabnya?
    Bisakah kodenya dirapikan supaya lebih mudah dites?
    Tambahkan anotasi tipe dan komentar singkat di setiap fungsi.
    Dengan {number} baris masih lancar, begitu sejuta langsung lemot. Cara mempercepatnya?
    Mohon ditinjau perubahan ini. Apakah ada yang menghalangi merge?
    Ganti nama {identifier} di semua tempat dan sesuaikan pemanggilnya.
    Ubah jadi asinkron tanpa mengubah antarmukanya.
    Jelaskan baris demi baris, saya baru belajar bahasa ini.
    Implementasikan {identifier} sampai tesnya lolos.
    ini bisa deadlock gak sih?
    Tangani juga kalau inputnya kosong.
    Ada kebocoran memori, tapi letaknya belum ketemu.
    Beri penanganan error di sekitar {identifier} dan catat sebabnya ke log.
    Sejak perubahan ini build-nya rusak. Apa yang saya lewatkan?
    Pindahkan ke bahasa lain, nama-namanya jangan diubah.
    Saya perlu skrip migrasi yang bisa dibatalkan.
    Kondisinya bertingkat {small} lapis dan tidak ada yang paham; tolong disederhanakan.
    di laptop jalan, di server enggak. kenapa ya
    = constraint
    Maksimal {number} kata.
    Pakai poin-poin saja.
    Jangan pakai istilah yang sulit.
    Jelaskan seperti kepada anak kecil.
    Sertakan paling sedikit satu contoh nyata.
    Gunakan bahasa yang resmi.
    Cantumkan sumbernya.
    Tutup dengan pertanyaan untuk pembaca.
    Bagi menjadi beberapa subjudul.
    Harga tidak usah disebut.
    Anggap pembacanya tinggal di {place}.
    Singgung juga {aspect}.
    Sajikan hasilnya dalam tabel.
    Kembalikan JSON yang valid saja.
    Hindari kata "saya".
    Cukup {small} paragraf.
    Pembacanya orang yang sudah ahli, jadi bagian dasar boleh dilewati.
    jangan kaku-kaku amat bahasanya
    Kesimpulannya dulu, baru alasannya.
    Harus bisa selesai dibaca dalam {small} menit.
    = context
    Saya benar-benar awam soal ini.
    Sudah {small} tahun saya menekuni bidang ini.
    Anggaran saya Rp{number}.000 per bulan.
    Kami tim beranggotakan {small} orang di {place}.
    Tulisan ini untuk {person} yang bukan orang teknis.
    Saya tinggal di {place} dan tidak punya mobil.
    Ini tugas sekolah, dikumpulkan tanggal {date}.
    Sudah tanya {person}, tapi jawabannya kurang meyakinkan.
    Dulu pernah berurusan dengan {other}, hasilnya mengecewakan.
    Keputusannya harus sudah ada sebelum {date}.
    Siang kerja paruh waktu, malamnya kuliah.
    Minggu lalu saya ikut seminar tentang {aspect} dan malah tambah bingung.
    Saya dan {person} beda pendapat soal {aspect}.
    Pukul {time} ada rapat, saya ingin datang dengan persiapan.
    maaf kalau salah tempat nanya
    Uang bukan masalah, waktunya yang tidak ada.
    kata orang beda-beda, gue jadi bingung mau percaya siapa
    Terakhir kali mengurus ini {small} tahun yang lalu, jadi sudah banyak lupa.
    Mohon maaf mengganggu, baru pertama kali bertanya di sini.
    Sebagai gambaran, di rumah kami ada {small} orang dan dananya pas-pasan.
    = preamble
    Kamu adalah asisten yang teliti.
    Anda bekerja di sebuah perusahaan kecil di {place} dan menjawab dengan ramah.
    Anda seorang ahli dengan pengalaman {small} tahun.
    Bersikaplah seperti rekan kerja yang suka menolong.
    Kamu bagian dari proses otomatis; ikuti formatnya dengan tepat.
    Kamu adalah {persona}.
    Tugasmu mengolah teks yang masuk.
    Dalam menjawab, utamakan {criterion}.
    Kamu membantu orang dengan pertanyaan sehari-hari.
    Jawabanmu akan dibaca oleh program, bukan manusia.
    Anda berwawasan luas, tidak bertele-tele, dan jujur bila tidak tahu.
    Selalu jawab dalam bahasa Indonesia.
    Ambil peran sebagai {persona} dengan perhatian khusus pada {criterion}.
    """#
}
